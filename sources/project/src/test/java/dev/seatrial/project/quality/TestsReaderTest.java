package dev.seatrial.project.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.TestFile.Level;
import dev.seatrial.model.facts.quality.TestFile.Suspect;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestsReaderTest {

  @Test
  void casesAndAssertionsAreCounted() {
    TestFile file =
        read(
            "src/date.test.ts",
            Language.TYPESCRIPT,
            """
            import { week } from './date';
            it('counts weeks', () => { expect(week(1)).toBe(1); });
            test('and years', () => { expect(week(60)).toBe(9); });
            """);
    assertThat(file.cases()).isEqualTo(2);
    assertThat(file.assertions()).isEqualTo(2);
    assertThat(file.callsOwnCode()).isTrue();
    assertThat(file.level()).isEqualTo(Level.UNIT);
  }

  @Test
  void aTagInACommentMakesACase() {
    TestFile file =
        read(
            "tests/Feature/LoginTest.php",
            Language.PHP,
            """
            <?php
            class LoginTest extends TestCase
            {
                /** @test */
                public function it_logs_in()
                {
                    $this->postJson('/login')->assertStatus(200);
                }
            }
            """);
    assertThat(file.cases()).isEqualTo(1);
    assertThat(file.assertions()).isEqualTo(1);
  }

  @Test
  void testsOfMochaNeedNoNameButTheirFolder() {
    TestFile file =
        read(
            "test/files.mjs",
            Language.JAVASCRIPT,
            """
            import assert from 'node:assert';
            import { list } from '../src/list.mjs';
            it('lists', () => { assert.equal(list().length, 1); });
            """);
    assertThat(file.cases()).isEqualTo(1);
  }

  @Test
  void aMethodNamedFetchAsksNoServer() {
    TestFile file =
        read(
            "src/test/java/UserTest.java",
            Language.JAVA,
            """
            import org.junit.jupiter.api.Test;
            class UserTest {
              @Test void links() {
                when(client.fetch("a")).thenReturn(user());
                assertThat(url()).isEqualTo("http://localhost:8090/authors/a");
              }
            }
            """);
    assertThat(file.level()).isEqualTo(Level.UNIT);
  }

  @Test
  void languagesWaitEachInTheirOwnWords() {
    assertThat(
            read(
                    "test/a_test.exs",
                    Language.ELIXIR,
                    """
                    test "waits" do
                      Process.sleep(200)
                      spawn(fn -> Process.sleep(:infinity) end)
                      assert true
                    end
                    """)
                .suspects())
        .extracting(Suspect::line)
        .containsExactly(2);
  }

  @Test
  void wordsInCommentsAndStringsCountForNothing() {
    TestFile file =
        read(
            "test_it.py",
            Language.PYTHON,
            """
            import requests
            def test_it():
                # assert this one day
                print("assert nothing")
                '''
                assert never
                '''
            """);
    assertThat(file.cases()).isEqualTo(1);
    assertThat(file.assertions()).isZero();
  }

  @Test
  void aBrowserDrivesFromOutside() {
    TestFile file =
        read(
            "e2e/auth.spec.ts",
            Language.TYPESCRIPT,
            """
            import { test, expect } from '@playwright/test';
            test('signs in', async ({ page }) => { await page.goto('/'); expect(page).toHaveTitle('x'); });
            """);
    assertThat(file.level()).isEqualTo(Level.END_TO_END);
    assertThat(file.placeholder()).isFalse();
  }

  @Test
  void aClientThatIsGivenAnAddressDrivesFromOutside() {
    String suite =
        """
        import request from 'supertest';
        import { APP_URL } from '../utils/constants';
        describe('Auth', () => {
          const app = %s;
          it('registers', () => request(app).post('/register').expect(201));
        });
        """;
    assertThat(
            read("test/auth.e2e-spec.ts", Language.TYPESCRIPT, suite.formatted("APP_URL")).level())
        .isEqualTo(Level.END_TO_END);
    assertThat(
            read("test/auth.e2e-spec.ts", Language.TYPESCRIPT, suite.formatted("makeApp()"))
                .level())
        .isNotEqualTo(Level.END_TO_END);
  }

  @Test
  void namesOfBrowsersInCommentsAndStringsDriveNothing() {
    TestFile file =
        read(
            "src/price.test.ts",
            Language.TYPESCRIPT,
            """
            import { describe, expect, it } from 'vitest';
            import { total } from './price';
            // the checkout itself is covered with playwright and selenium
            it('adds', () => { expect(total('test', "puppeteer")).toBe(5); });
            """);
    assertThat(file.level()).isEqualTo(Level.UNIT);
    assertThat(file.framework()).isEqualTo("vitest");
  }

  @Test
  void aStringThatSaysTestIsNoRunner() {
    TestFile file =
        read(
            "src/user.spec.ts",
            Language.TYPESCRIPT,
            """
            import { find } from './user';
            it('finds', () => { jest.fn(); expect(find('test')).toBe(1); });
            """);
    assertThat(file.framework()).isEqualTo("jest");
  }

  @Test
  void aPatternThatHoldsQuotesHidesNothing() {
    TestFile file =
        read(
            "src/quote.test.ts",
            Language.TYPESCRIPT,
            """
            import { strip } from './quote';
            it('strips', () => {
              const rest = strip().replace(/`/g, '').replace(/\\/*$/, '');
              expect(rest).toBe('');
            });
            """);
    assertThat(file.assertions()).isEqualTo(1);
  }

  @Test
  void aFolderOfTestsNeedsNoNameForEachFile() {
    TestFile file =
        read(
            "tests/test.ts",
            Language.TYPESCRIPT,
            """
            import { expect, test } from '@playwright/test';
            test('greets', async ({ page }) => { await page.goto('/'); expect(/a/.test('a')).toBe(true); });
            """);
    assertThat(file.level()).isEqualTo(Level.END_TO_END);
    assertThat(file.cases()).isEqualTo(1);
  }

  @Test
  void requestsThatCheckTheirAnswersDriveFromOutside() {
    TestFile file =
        read(
            "api/orders.postman_collection.json",
            Language.JSON,
            """
            {"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "item": [{"request": {"method": "GET"}, "event": [{"script": {"exec": ["pm.test('ok', () => {})"]}}]}]}
            """);
    assertThat(file.level()).isEqualTo(Level.END_TO_END);
    assertThat(file.assertions()).isEqualTo(1);
  }

  @Test
  void aClientInTheSameProcessDoesNot() {
    TestFile file =
        read(
            "tests/test_api.py",
            Language.PYTHON,
            """
            import httpx
            from fastapi.testclient import TestClient
            BASE = "http://localhost:8000"
            def test_api():
                assert TestClient(app).get("/").status_code == 200
            """);
    assertThat(file.level()).isNotEqualTo(Level.END_TO_END);
  }

  @Test
  void requestsToAStartedServerDriveFromOutside() {
    TestFile file =
        read(
            "api/integration_test.go",
            Language.GO,
            """
            func TestUsers(t *testing.T) {
              client := api.NewClient(os.Getenv("TEST_BASE_URL"))
              if client == nil { t.Fatal("no client") }
            }
            """);
    assertThat(file.level()).isEqualTo(Level.END_TO_END);
  }

  @Test
  void whatAGeneratorLeftIsAPlaceholder() {
    assertThat(
            read(
                    "e2e/api.spec.ts",
                    Language.TYPESCRIPT,
                    "import axios from 'axios';\nit('x', async () => { expect(r.data).toEqual({ message: 'Hello API' }); });\n")
                .placeholder())
        .isTrue();
    assertThat(
            read(
                    "a.test.js",
                    Language.JAVASCRIPT,
                    "test('works', () => { expect(true).toBe(true); });\n")
                .placeholder())
        .isTrue();
  }

  @Test
  void aTestThatAServiceIsDefinedIsWhatAGeneratorWrote() {
    String generated =
        """
        import { OrderService } from './order.service';
        it('should be defined', () => {
          expect(service).toBeDefined();
        });
        """;

    assertThat(read("a.spec.ts", Language.TYPESCRIPT, generated).placeholder()).isTrue();
    assertThat(
            read(
                    "b.spec.ts",
                    Language.TYPESCRIPT,
                    generated + "it('adds', () => { expect(service.add(2, 3)).toBe(5); });\n")
                .placeholder())
        .isFalse();
  }

  @Test
  void marksThatSilenceATestAreFoundWithTheirLines() {
    TestFile file =
        read(
            "a.test.ts",
            Language.TYPESCRIPT,
            """
            import { a } from './a';
            it.skip('later', () => { expect(a).toBe(1); });
            it('slow', async () => { await page.waitForTimeout(5000); expect(a).toBe(1); });
            """);
    assertThat(file.suspects())
        .extracting(Suspect::kind, Suspect::line)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Suspect.Kind.SKIPPED, 2),
            org.assertj.core.groups.Tuple.tuple(Suspect.Kind.SLEEPS, 3));
  }

  @Test
  void languagesOfFewHaveTestsToo() {
    TestFile clojure =
        read(
            "test/shop/price_test.clj",
            Language.UNCOMMON,
            """
            (deftest totals
              (testing "an empty cart"
                (is (= 0 (total [])))))
            """);
    TestFile crystal =
        read(
            "spec/price_spec.cr",
            Language.UNCOMMON,
            "  it \"adds\" do\n    total.should eq 5\n  end");
    TestFile swift =
        read(
            "Tests/AppTests/PriceTests.swift",
            Language.SWIFT,
            "@Test func adds() { #expect(total([2, 3]) == 5) }");

    assertThat(List.of(clojure, crystal, swift))
        .extracting(TestFile::cases, TestFile::assertions)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(1, 1));
  }

  @Test
  void testsInALanguageThatIsNotUnderstoodAreABlindSpot() {
    SourceTree tree =
        new SourceTree(
            List.of(file("t/price.pl", Language.UNCOMMON)),
            ignored -> new Content.Text("ok(total(2, 3) == 5);"),
            Scope.whole("all files"));
    assertThat(tests(tree).scope().isWhole()).isFalse();
  }

  @Test
  void aFileThatCannotBeReadIsABlindSpot() {
    SourceFile file = file("a.test.ts", Language.TYPESCRIPT);
    SourceTree tree =
        new SourceTree(
            List.of(file), ignored -> new Content.Withheld("torn"), Scope.whole("all files"));
    assertThat(tests(tree).scope().isWhole()).isFalse();
  }

  private static TestFile read(String path, Language language, String text) {
    SourceTree tree =
        new SourceTree(
            List.of(file(path, language)),
            ignored -> new Content.Text(text),
            Scope.whole("all files"));
    return tests(tree).files().getFirst();
  }

  private static Tests tests(SourceTree tree) {
    Manifests none = new Manifests(List.of(), List.of(), List.of(), Scope.whole("none"));
    return TestsReader.read(tree, none) instanceof Gathered.Seen<Tests>(Tests tests)
        ? tests
        : new Tests(List.of(), Scope.whole("nothing"));
  }

  private static SourceFile file(String path, Language language) {
    return new SourceFile(path, SourceFile.Kind.REGULAR, 100, "b10b", language, Role.TEST);
  }
}
