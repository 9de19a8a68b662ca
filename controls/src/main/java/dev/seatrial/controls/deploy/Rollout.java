package dev.seatrial.controls.deploy;

import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import java.util.regex.Pattern;

/** Whether a job starts a version where users are, beyond publishing it or trying it. */
final class Rollout {
  /** Clusters that live as long as the job. */
  private static final Pattern THROWAWAY =
      Pattern.compile(
          "(?i).*(\\bkind create cluster|\\bminikube start|\\bk3d cluster create|\\bk3s server|helm/kind-action|engineerd/setup-kind|setup-minikube|start-minikube|setup-k3d|k3d-action|setup-k3s).*");

  /** What puts an image into a registry; who takes it from there, and when, it does not say. */
  private static final Pattern PUBLISHES =
      Pattern.compile(
          "(?i).*(docker/build-push-action|docker/bake-action|/build-push-action|push-to-registry|publish-docker|docker-build-push|push-to-ghcr|circleci/docker/publish|build_and_push_image|^docker@.*).*");

  private Rollout() {}

  static boolean of(Job job) {
    boolean tried = job.steps().stream().anyMatch(Rollout::startsCluster);
    boolean called = CommandKind.of(job).contains(CommandKind.DEPLOY) && job.steps().isEmpty();
    return !tried && (called || job.steps().stream().anyMatch(Rollout::deploys));
  }

  private static boolean startsCluster(PipelineStep step) {
    return THROWAWAY.matcher(step.uses()).matches()
        || step.commands().stream().anyMatch(c -> THROWAWAY.matcher(c.line()).matches());
  }

  private static boolean deploys(PipelineStep step) {
    boolean byCommand = step.commands().stream().filter(c -> !pushes(c)).anyMatch(c -> isDeploy(c));
    return byCommand
        || (step.commands().isEmpty()
            && CommandKind.of(step).contains(CommandKind.DEPLOY)
            && !PUBLISHES.matcher(step.uses()).matches());
  }

  private static boolean isDeploy(Command command) {
    return CommandKind.of(command).contains(CommandKind.DEPLOY);
  }

  private static boolean pushes(Command command) {
    return command
        .line()
        .matches(
            "(sudo )?((docker|podman|buildah)\\b.*\\bpush\\b|docker buildx\\b|skopeo copy|crane|ko (build|publish)).*");
  }
}
