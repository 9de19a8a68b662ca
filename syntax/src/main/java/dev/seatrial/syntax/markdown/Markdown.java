package dev.seatrial.syntax.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables, and MDX, into outlines; any text has one. */
public final class Markdown {
  /** Deeper quotes, lists and emphasis are read as text: no honest document goes there. */
  private static final int DEEPEST = 64;

  private Markdown() {}

  /** The outline of a Markdown text. */
  public static Outline read(String text) {
    return read(text, blocks(true));
  }

  /** The outline of an MDX text: Markdown with imports, expressions and components taken out. */
  public static Outline readMdx(String text) {
    FrontMatter split = FrontMatter.split(text);
    // Indentation means nothing in MDX: it follows the nesting of components.
    return read(split, Mdx.plain(split.body()), blocks(false));
  }

  private static Outline read(String text, Set<Class<? extends Block>> blocks) {
    FrontMatter split = FrontMatter.split(text);
    return read(split, split.body(), blocks);
  }

  private static Outline read(FrontMatter split, String body, Set<Class<? extends Block>> blocks) {
    Node document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(blocks)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build()
            .parse(body);
    OutlineBuilder outline = new OutlineBuilder();
    outline.frontMatter(split.settings());
    new MarkdownWalk(outline).through(document);
    return outline.build();
  }

  private static Set<Class<? extends Block>> blocks(boolean indentedCode) {
    Set<Class<? extends Block>> types = new LinkedHashSet<>();
    types.add(Heading.class);
    types.add(HtmlBlock.class);
    types.add(ThematicBreak.class);
    types.add(FencedCodeBlock.class);
    types.add(BlockQuote.class);
    types.add(ListBlock.class);
    if (indentedCode) {
      types.add(IndentedCodeBlock.class);
    }
    return types;
  }
}
