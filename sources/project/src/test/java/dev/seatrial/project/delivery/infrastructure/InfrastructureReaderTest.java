package dev.seatrial.project.delivery.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.project.text.ComposedTree;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InfrastructureReaderTest {

  private static Infrastructure infrastructure(ComposedTree tree) {
    return switch (InfrastructureReader.read(tree.tree(), tree.structured())) {
      case Gathered.Seen<Infrastructure>(Infrastructure seen) -> seen;
      case Gathered.Unseen<Infrastructure>(String why, var steps) -> throw new AssertionError(why);
    };
  }

  private static List<InfrastructureFile> files(String path, String text) {
    return infrastructure(new ComposedTree().with(path, text)).files();
  }

  private static InfrastructureFile file(Kind kind, String path, Resource... resources) {
    return new InfrastructureFile(path, kind, List.of(resources));
  }

  @Test
  void terraformDeclaresResourcesAndModules() {
    assertThat(
            files(
                "infra/main.tf",
                """
                terraform {
                  required_version = ">= 1.9"
                }
                resource "aws_s3_bucket" "uploads" {}
                module "db" {
                  source = "./db"
                }
                data "aws_ami" "x" {}
                """))
        .containsExactly(
            file(
                Kind.TERRAFORM,
                "infra/main.tf",
                new Resource("aws_s3_bucket", "uploads", 4),
                new Resource("module", "db", 5)));
  }

  @Test
  void brokenTerraformIsABlindSpot() {
    Infrastructure seen = infrastructure(new ComposedTree().with("main.tf", "resource \"a\" {"));

    assertThat(seen.scope().blindspots()).extracting(Blindspot::what).containsExactly("main.tf");
  }

  @Test
  void cloudFormationDeclaresTypes() {
    assertThat(
            files(
                "template.yaml",
                """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {Role: !Ref Role}
                """))
        .containsExactly(
            file(
                Kind.CLOUDFORMATION,
                "template.yaml",
                new Resource("AWS::Serverless::Function", "Api", 3)));
    assertThat(files("notes.yaml", "about: AWS::S3 is nice\n")).isEmpty();
  }

  @Test
  void kubernetesObjectsAreFoundByTheirForm() {
    assertThat(
            files(
                "k8s/web.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                ---
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: web}
                """))
        .containsExactly(
            file(
                Kind.KUBERNETES,
                "k8s/web.yaml",
                new Resource("Deployment", "web", 1),
                new Resource("Service", "web", 9)));
    assertThat(files("skaffold.yaml", "apiVersion: skaffold/v4beta1\nkind: Config\n")).isEmpty();
    assertThat(files("catalog-info.yaml", "apiVersion: backstage.io/v1\nkind: Component\n"))
        .isEmpty();
  }

  @Test
  void templatesOfChartsAreReadByTheirLines() {
    Infrastructure seen =
        infrastructure(
            new ComposedTree()
                .with("chart/Chart.yaml", "name: shop\ndependencies:\n  - name: redis\n")
                .with("chart/values.yaml", "web: {replicas: 1}\n")
                .with(
                    "chart/templates/web.yaml",
                    """
                    {{- if .Values.web }}
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: {{ .Release.Name }}-web
                    spec:
                      template:
                        metadata:
                          name: inner
                    ---
                    apiVersion: v1
                    kind: Service
                    {{- end }}
                    """)
                .with("templates/mail.yaml", "kind: mail\napiVersion: x\n"));

    assertThat(seen.of(Kind.HELM))
        .containsExactly(
            file(
                Kind.HELM,
                "chart/Chart.yaml",
                new Resource("chart", "shop", 1),
                new Resource("dependency", "redis", 3)),
            file(
                Kind.HELM,
                "chart/templates/web.yaml",
                new Resource("Deployment", "{{ .Release.Name }}-web", 3),
                new Resource("Service", "", 12)),
            file(Kind.HELM, "chart/values.yaml"));
  }

  @Test
  void whatTheValuesOfAChartLeaveOffIsToldApart() {
    String template =
        """
        {{- if and .Values.scaling.on .Values.web }}
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        {{- else }}
        apiVersion: v1
        kind: Service
        {{- end }}
        """;
    Resource scaler = new Resource("HorizontalPodAutoscaler", "", 3);
    Resource service = new Resource("Service", "", 6);
    InfrastructureFile on = file(Kind.HELM, "chart/templates/web.yaml", scaler, service);
    InfrastructureFile off =
        file(Kind.HELM, "chart/templates/web.yaml", service).leavingOff(List.of(scaler));
    Function<ComposedTree, List<InfrastructureFile>> templates =
        tree ->
            infrastructure(
                    tree.with("chart/Chart.yaml", "name: shop\n")
                        .with("chart/templates/web.yaml", template))
                .files()
                .stream()
                .filter(f -> f.path().endsWith("/web.yaml"))
                .toList();
    String values = "chart/values.yaml";
    String nothing = "web: {}\nscaling: {on: true}\n";
    String no = "web: {a: 1}\nscaling: {on: false}\n";

    assertThat(templates.apply(new ComposedTree())).containsExactly(on);
    assertThat(templates.apply(new ComposedTree().with(values, no.replace("false", "true"))))
        .containsExactly(on);
    assertThat(templates.apply(new ComposedTree().with(values, no))).containsExactly(off);
    assertThat(templates.apply(new ComposedTree().with(values, nothing))).containsExactly(off);
    assertThat(
            templates.apply(
                new ComposedTree()
                    .with(values, no)
                    .with("prod/values.yaml", "shop: {scaling: {on: true}}\n")))
        .containsExactly(on);
  }

  @Test
  void playbooksHavePlays() {
    assertThat(
            files(
                "ansible/site.yml",
                """
                - name: Web servers
                  hosts: web
                  tasks:
                    - name: Install
                      apt: {name: nginx}
                """))
        .containsExactly(
            file(
                Kind.ANSIBLE,
                "ansible/site.yml",
                new Resource("play", "Web servers", 1),
                new Resource("task", "Install", 4)));
    assertThat(files("config.yml", "- hosts: everybody\n  name: not a play\n")).isEmpty();
  }

  @Test
  void platformsAreToldWhatToRun() {
    assertThat(files("Procfile", "web: bin/start\n# no\nrelease: bin/migrate\n"))
        .containsExactly(
            file(
                Kind.PLATFORM,
                "Procfile",
                new Resource("process", "web", 1),
                new Resource("process", "release", 3)));
    assertThat(
            files(
                "render.yaml",
                """
                services:
                  - type: web
                    name: shop
                databases:
                  - name: shop-db
                """))
        .containsExactly(
            file(
                Kind.PLATFORM,
                "render.yaml",
                new Resource("services:web", "shop", 2),
                new Resource("databases", "shop-db", 5)));
    assertThat(files("app.json", "{\"expo\": {\"name\": \"x\"}}")).isEmpty();
    assertThat(files("app.json", "{\"name\": \"x\", \"addons\": [\"heroku-postgresql\"]}"))
        .containsExactly(
            file(Kind.PLATFORM, "app.json", new Resource("addons", "heroku-postgresql", 1)));
    assertThat(files("deploy/web.service", "[Service]\nExecStart=/usr/bin/web\n"))
        .containsExactly(
            file(Kind.PLATFORM, "deploy/web.service", new Resource("service", "web", 2)));
  }

  @Test
  void otherKindsAreToldByTheirFiles() {
    assertThat(
            infrastructure(
                    new ComposedTree()
                        .with(
                            "main.bicep",
                            "resource web 'Microsoft.Web/sites@2024-04-01' = {\nmodule db './db.bicep' = {\n")
                        .with("Pulumi.yaml", "name: shop\nruntime: nodejs\n")
                        .with("cdk.json", "{\"app\": \"npx ts-node bin/app.ts\"}")
                        .with("serverless.yml", "functions:\n  hello:\n    handler: a.b\n")
                        .with("base/kustomization.yaml", "resources:\n  - web.yaml\n")
                        .with(
                            "supabase/config.toml", "project_id = \"x\"\n[auth]\nenabled = true\n"))
                .files())
        .containsExactly(
            file(Kind.PULUMI, "Pulumi.yaml"),
            file(
                Kind.KUSTOMIZE,
                "base/kustomization.yaml",
                new Resource("resources", "web.yaml", 2)),
            file(Kind.CDK, "cdk.json"),
            file(
                Kind.BICEP,
                "main.bicep",
                new Resource("Microsoft.Web/sites", "web", 1),
                new Resource("module", "db", 2)),
            file(Kind.SERVERLESS, "serverless.yml", new Resource("function", "hello", 2)),
            file(
                Kind.SUPABASE,
                "supabase/config.toml",
                new Resource("project_id", "x", 1),
                new Resource("auth", "", 2)));
  }

  @Test
  void whatOnlyShowsInfrastructureIsNone() {
    String manifest = "apiVersion: v1\nkind: Service\n";
    assertThat(
            infrastructure(
                    new ComposedTree()
                        .with("docs/k8s.yaml", Role.DOCUMENTATION, manifest)
                        .with("docs/k8s.md", Role.DOCUMENTATION, manifest)
                        .with("examples/k8s.yaml", Role.EXAMPLE, manifest)
                        .with("tests/k8s.yaml", Role.TEST, manifest)
                        .with("testdata/k8s.yaml", Role.FIXTURE, manifest))
                .files())
        .isEmpty();
  }
}
