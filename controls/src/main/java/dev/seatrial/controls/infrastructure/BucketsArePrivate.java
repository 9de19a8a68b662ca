package dev.seatrial.controls.infrastructure;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.Verdict.NotApplicable;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for storage that anybody may read, in Terraform and in migrations. */
@AutoService(Inspector.class)
public final class BucketsArePrivate implements Inspector {
  /**
   * Parts of the names of packages that talk to a store of objects, or to everything of a cloud.
   */
  private static final Pattern STORAGE =
      Pattern.compile(
          "(?i)s3|storage|blob|minio|cloudinary|uploadthing|supabase|firebase|aws-sdk|boto|gcloud|azure|carrierwave|shrine|paperclip|fog|flysystem|imagekit|r2|bucket|multer");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "buckets",
            Infrastructure.class,
            Migrations.class,
            SourceTree.class,
            StructuredFiles.class,
            BucketsArePrivate::buckets));
  }

  @Override
  public Applicability applicability() {
    return new Applicability(
        List.of(Stack.class, Manifests.class, Infrastructure.class, Migrations.class),
        BucketsArePrivate::nothingStored);
  }

  private static Optional<NotApplicable> nothingStored(Facts facts) {
    Manifests manifests = facts.get(Manifests.class);
    boolean known = !manifests.manifests().isEmpty();
    boolean stores =
        manifests.manifests().stream()
            .flatMap(manifest -> manifest.dependencies().stream())
            .anyMatch(dependency -> STORAGE.matcher(dependency.name()).find());
    boolean described =
        facts.get(Infrastructure.class).files().stream()
            .anyMatch(file -> file.kind() != Kind.PLATFORM);
    boolean supabase =
        facts.get(Stack.class).has("supabase", "firebase")
            || facts.get(Migrations.class).sets().stream()
                .anyMatch(set -> set.tool().equals("supabase"));
    return known && !stores && !described && !supabase
        ? Optional.of(
            Verdict.notApplicable(
                "Nothing here talks to a store of objects",
                Evidence.nothing("package for a store of objects", manifests.scope())))
        : Optional.empty();
  }

  private static Verdict buckets(
      Infrastructure infrastructure,
      Migrations migrations,
      SourceTree tree,
      StructuredFiles structured) {
    List<Finding> opened = new ArrayList<>();
    List<Evidence> closed = new ArrayList<>();
    for (CloudResource resource : CloudResource.in(infrastructure, tree, structured)) {
      Bucket.opened(resource).ifPresent(opened::add);
      if (Bucket.is(resource)) {
        closed.add(
            Evidence.at(resource.place(), resource.address() + " is opened by nothing here"));
      }
    }
    SqlBuckets sql = SqlBuckets.of(migrations, tree);
    opened.addAll(sql.opened());
    closed.addAll(sql.closed());
    if (!opened.isEmpty()) {
      return Verdict.failed(opened);
    }
    if (!sql.unread().isEmpty()) {
      return Verdict.unproven(
          "Some buckets are made in a way that is not understood", sql.unread());
    }
    return closed.isEmpty()
        ? Verdict.unproven(
            "Where files are stored, and who may read them, is described nowhere here")
        : Verdict.passed(closed);
  }
}
