package dev.seatrial.project.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.App.Kind;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.project.reading.Trees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppsTest {
  private static final String NEXT =
      "{\"private\":true,\"dependencies\":{\"next\":\"1\"},\"scripts\":{\"build\":\"next build\"}}";
  private static final String EXPRESS =
      "{\"private\":true,\"dependencies\":{\"express\":\"1\"},\"scripts\":{\"start\":\"node dist/index.js\"}}";
  private static final String VITE =
      "{\"private\":true,\"dependencies\":{\"react\":\"1\"},\"devDependencies\":{\"vite\":\"1\"},\"scripts\":{\"build\":\"vite build\"}}";

  @Test
  void aRepositoryWithOneAppIsThatApp() {
    assertThat(Stacks.apps(Stacks.of("package.json", NEXT))).containsExactly(".  FULL_STACK");
    assertThat(
            Stacks.apps(
                Stacks.of("server/package.json", EXPRESS, "server/src/a.ts", "app.listen(3000)")))
        .containsExactly(".  SERVICE");
  }

  @Test
  void appsOfAMonorepoAreToldApartWithWhatTheyUse() {
    Stack stack =
        Stacks.of(
            "package.json",
                "{\"workspaces\":[\"apps/*\",\"packages/*\"],\"devDependencies\":{\"next\":\"1\"}}",
            "apps/web/package.json",
                NEXT.replace("\"next\":\"1\"", "\"next\":\"1\",\"@acme/ui\":\"*\""),
            "apps/api/package.json", EXPRESS,
            "packages/ui/package.json",
                "{\"name\":\"@acme/ui\",\"dependencies\":{\"@acme/base\":\"*\",\"next\":\"1\"}}",
            "packages/base/package.json", "{\"name\":\"@acme/base\"}");

    assertThat(Stacks.apps(stack))
        .containsExactly("api apps/api SERVICE", "web apps/web FULL_STACK");
    assertThat(stack.apps())
        .extracting(App::uses)
        .containsExactly(List.of(), List.of("packages/base", "packages/ui"));
  }

  @Test
  void aPackageWithAFrameworkThatNothingStartsIsPartOfTheOthers() {
    Stack stack =
        Stacks.of(
            "apps/web/package.json",
            NEXT,
            "packages/api/package.json",
            "{\"private\":true,\"dependencies\":{\"hono\":\"1\",\"@trpc/server\":\"1\"},\"scripts\":{\"dev\":\"tsup --watch\"}}");

    assertThat(Stacks.apps(stack)).containsExactly(".  FULL_STACK");
  }

  @Test
  void backendAndFrontendAreTwoApps() {
    Stack stack =
        Stacks.of(
            "backend/requirements.txt", "fastapi",
            "backend/main.py", "app = FastAPI()",
            "frontend/package.json", VITE,
            "frontend/index.html", "");

    assertThat(Stacks.apps(stack))
        .containsExactly("backend backend SERVICE", "frontend frontend CLIENT");
  }

  @Test
  void anAppAtTheRootIsTheWholeRepository() {
    Stack stack =
        Stacks.of("package.json", EXPRESS, "client/package.json", VITE, "client/index.html", "");

    assertThat(Stacks.apps(stack)).containsExactly(".  FULL_STACK");
  }

  @Test
  void servicesWithoutManifestsAreAppsWhereTheirCodeAnswers() {
    Stack stack =
        Stacks.of(
            "a/Dockerfile",
            "FROM x",
            "a/main.go",
            "func main() { http.ListenAndServe(\":80\", nil) }",
            "b/Dockerfile",
            "FROM x",
            "b/server.py",
            "app = Flask(__name__)",
            "db/Dockerfile",
            "FROM postgres",
            "db/x.sql",
            "");

    assertThat(Stacks.apps(stack)).containsExactly("a a SERVICE", "b b SERVICE");
  }

  @Test
  void namesAreShortAndUnique() {
    Stack stack =
        Stacks.of(
            "x/api/package.json", EXPRESS,
            "y/api/package.json", EXPRESS,
            "z/src/Z.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>",
            "z/src/Program.cs", "WebApplication.CreateBuilder()",
            "z/tests/T.csproj",
                "<Project><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\"/></ItemGroup></Project>");

    assertThat(Stacks.apps(stack))
        .containsExactly("x/api x/api SERVICE", "y/api y/api SERVICE", "z z SERVICE");
  }

  @Test
  void sitesOfDocumentsAreNoAppsUnlessSeveralAppsStandBesideThem() {
    String docs =
        "{\"private\":true,\"dependencies\":{\"@docusaurus/core\":\"3\"},\"scripts\":{\"build\":\"docusaurus build\"}}";

    assertThat(Stacks.apps(Stacks.of("package.json", docs))).containsExactly(".  DOCUMENTATION");
    assertThat(Stacks.apps(Stacks.of("site/package.json", docs, "web/package.json", NEXT)))
        .containsExactly(".  FULL_STACK");
    assertThat(
            Stacks.apps(
                Stacks.of(
                    "site/package.json",
                    docs,
                    "web/package.json",
                    NEXT,
                    "api/package.json",
                    EXPRESS)))
        .containsExactly("api api SERVICE", "site site DOCUMENTATION", "web web FULL_STACK");
  }

  @Test
  void examplesAreNoApps() {
    Trees trees = new Trees();
    trees.with("package.json", Role.PRODUCTION, "{\"name\":\"lib\",\"exports\":\"./index.js\"}");
    trees.with("index.js", Role.PRODUCTION, "export const a = 1");
    trees.with("examples/next/package.json", Role.EXAMPLE, NEXT);

    assertThat(Stacks.apps(Stacks.of(trees.tree()))).containsExactly(".  LIBRARY");
  }

  @Test
  void aLibraryWithAWebSiteIsALibrary() {
    assertThat(
            Stacks.kind(
                "packages/lib/package.json", "{\"name\":\"lib\",\"files\":[\"dist\"]}",
                "packages/lib/index.ts", "",
                "website/package.json", NEXT,
                "website/vercel.json", "{}"))
        .isEqualTo(Kind.LIBRARY);
  }

  @Test
  void aLibraryForServersIsNoServer() {
    assertThat(
            Stacks.kind(
                "pyproject.toml",
                "[project]\nname = \"x\"\nclassifiers = []\ndependencies = [\"flask\"]\n",
                "src/x.py",
                "\"\"\"app = Flask(__name__)\"\"\""))
        .isEqualTo(Kind.LIBRARY);
  }

  @Test
  void whatSaysNothingOfItselfIsTakenForAService() {
    assertThat(Stacks.kind("app.py", "print(1)")).isEqualTo(Kind.SERVICE);
    assertThat(Stacks.kind("package.json", "{\"name\":\"x\",\"main\":\"a.js\"}", "a.js", "f()"))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void pagesWithoutProgramsAreAClientAndWordsAreDocumentation() {
    assertThat(Stacks.kind("index.html", "<p>")).isEqualTo(Kind.CLIENT);
    assertThat(Stacks.kind("README.md", "# x")).isEqualTo(Kind.DOCUMENTATION);
  }

  @Test
  void atMostSixtyAppsAreToldApart() {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      files.addAll(List.of("s" + i + "/package.json", EXPRESS));
    }

    assertThat(Stacks.of(files.toArray(String[]::new)).apps()).hasSize(60);
  }
}
