package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The services that an app cannot run without, and how a description would declare them. */
final class Needs {
  /** These live inside the app. */
  private static final Set<String> EMBEDDED = Set.of("sqlite", "h2", "duckdb", "leveldb", "badger");

  private static final String POSTGRES =
      "postgres|aws_db_|aws_rds|rds::|aurora|alloydb|cloudnativepg|google_sql|spanner|neon_|timescale";

  private static final Map<String, Pattern> DECLARED_AS =
      Map.ofEntries(
          Map.entry("postgresql", words(POSTGRES + "|supabase")),
          Map.entry(
              "mysql", words("mysql|mariadb|aws_db_|aws_rds|rds::|aurora|google_sql|planetscale")),
          Map.entry("mariadb", words("mysql|mariadb|aws_db_|aws_rds|rds::")),
          Map.entry("sqlserver", words("mssql|sqlserver|sql_server|aws_db_|rds::")),
          Map.entry("supabase", words("supabase")),
          Map.entry("mongodb", words("mongo|docdb|cosmos")),
          Map.entry("redis", words("redis|valkey|elasticache|memorystore|upstash|keyvalue")),
          Map.entry("rabbitmq", words("rabbit|amazonmq|aws_mq|cloudamqp")),
          Map.entry("kafka", words("kafka|aws_msk|redpanda|confluent|strimzi")),
          Map.entry("elasticsearch", words("elastic|opensearch")),
          Map.entry("dynamodb", words("dynamodb")),
          Map.entry("memcached", words("memcached|elasticache|memcache")),
          Map.entry("clickhouse", words("clickhouse")),
          Map.entry("cassandra", words("cassandra|keyspaces|scylla")),
          Map.entry("nats", words("nats")),
          Map.entry("sqs", words("sqs")),
          Map.entry("google-pubsub", words("pubsub")),
          Map.entry("azure-service-bus", words("servicebus")),
          Map.entry("cloudflare-d1", words("d1_databases")));

  private Needs() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?i)" + alternatives);
  }

  /** Whether a technology is a service that runs beside the app, and no library inside it. */
  static boolean isService(Technology technology) {
    return switch (technology.kind()) {
      case DATABASE, CACHE -> !EMBEDDED.contains(technology.name());
      default -> isKnown(technology);
    };
  }

  /** Whether it is known how a description would declare a technology. */
  static boolean isKnown(Technology technology) {
    return DECLARED_AS.containsKey(technology.name());
  }

  /** The first file that declares a technology that is known. */
  static Optional<InfrastructureFile> declaring(
      Technology technology, Infrastructure infrastructure, SourceTree tree) {
    Pattern words = DECLARED_AS.getOrDefault(technology.name(), Pattern.compile("(?!)"));
    return infrastructure.files().stream()
        .filter(file -> !file.isOff() && declares(file, words, tree))
        .findFirst();
  }

  private static boolean declares(InfrastructureFile file, Pattern words, SourceTree tree) {
    boolean named =
        file.resources().stream().anyMatch(r -> words.matcher(r.kind() + "/" + r.name()).find());
    return named
        || switch (file.kind()) {
          case TERRAFORM, CLOUDFORMATION, BICEP, SERVERLESS -> false;
          case PULUMI, CDK, HELM, KUSTOMIZE, ANSIBLE ->
              words.matcher(tree.text(file.path())).find();
          case SUPABASE -> words.matcher("supabase postgres").find();
          case KUBERNETES, PLATFORM ->
              tree.text(file.path())
                  .lines()
                  .filter(line -> line.matches("\\s*-?\\s*(image|type|engine|kind|plan)\\s*[:=].*"))
                  .anyMatch(line -> words.matcher(line).find());
        };
  }
}
