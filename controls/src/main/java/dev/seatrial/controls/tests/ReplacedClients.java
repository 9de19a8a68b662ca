package dev.seatrial.controls.tests;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests that put a stand-in where the client of the database would be. */
final class ReplacedClients {
  private static final String CLIENTS =
      "prisma|prisma-?client|db|database|drizzle|knex|mongoose|sequelize|typeorm|supabase(-js)?|pg|mysql2?|data-?source";

  private static final Pattern REPLACES =
      Pattern.compile(
          "(?i)\\b(?:jest|vi)\\.(?:do)?mock\\(\\s{0,8}[\"'`](?:[^\"'`\\n]{0,80}[/@-])?(?:%s)(?:\\.[jt]s)?[\"'`]"
                  .formatted(CLIENTS)
              + "|\\bmockDeep<PrismaClient>|\\bprismock\\b");

  private static final Pattern REACHES =
      Pattern.compile(
          "(?i)\\b(?:prisma\\w*|supertest|drizzle|knex|mongoose|sequelize|typeorm|supabase|db|database|getRepository)\\b");

  private ReplacedClients() {}

  /** Where they do, when no other test could reach a database; empty where one could. */
  static List<Evidence> everywhere(Tests tests, SourceTree tree) {
    List<Evidence> replaced = new ArrayList<>();
    for (TestFile file : Asserting.files(tests).toList()) {
      String text = tree.text(file.path());
      Matcher stand = REPLACES.matcher(text);
      if (stand.find()) {
        int line = (int) text.substring(0, stand.start()).chars().filter(c -> c == '\n').count();
        replaced.add(
            Evidence.at(
                new Place(file.path(), line + 1), "Replaces what would reach it", stand.group()));
      } else if (REACHES.matcher(text).find()) {
        return List.of();
      }
    }
    return replaced.stream().limit(3).toList();
  }
}
