package dev.seatrial.project.script.shell;

import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import java.util.List;
import java.util.Optional;

/** Peels programs that run another command: {@code sudo}, {@code uv run}, {@code npx}… */
public final class Wrappers implements Follower {
  private static final List<Wrapper> TABLE =
      Wrapper.table(
          """
          sudo | -u -g -h -p -C -T -U --user --group
          env | -u -S --unset | -C --chdir
          time | -f -o
          command
          exec | -a
          builtin
          nohup
          nice | -n
          ionice | -c -n
          stdbuf | -i -o -e
          unbuffer
          setsid
          timeout | -s -k --signal --kill-after | | 1
          gtimeout | -s -k --signal --kill-after | | 1
          travis_retry
          travis_wait | | | 1
          retry | -t -d -n --tries --delay --times --max --sleep
          xargs | -n -P -I -L -d -a -s
          xvfb-run | -s -n -e -f -w -p --server-args --server-num --error-file --listen-tcp
          dbus-run-session
          gosu | | | 1
          su-exec | | | 1
          chroot | | | 1
          doas | -u
          arch | -arch
          strace | -o -e
          valgrind
          dotenv | -e -c -p -v -o -f
          dotenvx run | -e -f --env-file --env
          dotenv run
          env-cmd | -f -e -r --file --environments
          cross-env
          cross-env-shell
          doppler run | -p -c --project --config --token --mount
          op run | --env-file --account
          infisical run | --env --path --projectId --token
          chamber exec | | | 1
          aws-vault exec | | | 1
          sops exec-env | | | 1
          direnv exec | | | 1
          nix-shell --run
          devenv shell
          devbox run | -c --config -e
          mise exec | -C
          mise x
          rtx exec
          asdf exec
          conda run | -n -p --name --prefix --cwd
          mamba run | -n -p --name --prefix
          micromamba run | -n -p --name --prefix
          uv run | --with --python -p --extra --group --only-group --no-group --no-extra --package --env-file --with-requirements --with-editable --index --index-url --refresh-package --cache-dir --project --active-env | --directory
          uvx | --from --with --python -p --index-url
          uv tool run | --from --with --python -p
          pipx run | --spec --python --pip-args
          poetry run | --project -P | -C --directory
          pipenv run
          pdm run | -p --project
          rye run
          hatch run | -e --env
          pixi run | -e --environment --manifest-path
          bundle exec | --gemfile
          rbenv exec
          rvm do
          chruby-exec | | | 1
          npx | -p --package --registry --cache -c
          npm exec | -p --package --registry -w --workspace | --prefix -C
          npm x | -p --package
          pnpm exec | --filter -F | -C --dir
          pnpm dlx | --package
          pnpx
          yarn exec | | --cwd
          yarn dlx | -p --package
          bunx | -p --package
          bun x
          corepack
          volta run | --node --npm --yarn
          fnm exec | --using
          nvm exec | | | 1
          nvm run | | | 1
          dotnet tool run
          dnx
          flutter pub run
          dart run
          fvm
          fvm exec
          puro
          mint run
          swift run
          go tool
          python -m | -W -X
          coverage run -m | --source --omit --include --rcfile --data-file --context --concurrency
          coverage run | --source --omit --include --rcfile --data-file --context --concurrency
          c8 | -r --reporter --lines --branches --functions --statements --include --exclude -x -n --reports-dir -o --all
          nyc | --reporter -r --include --exclude --require --temp-dir --report-dir --lines --branches
          percy exec
          kcov
          dotnet-coverage collect | -o -f --output --output-format -s
          heroku run | -a --app --type --size -r --remote
          heroku run:detached | -a --app
          railway run | -s -e --service --environment
          kubectl exec | -n -c --namespace --container --context | | 1
          flyctl ssh console -C
          fly ssh console -C
          opentelemetry-instrument
          ddtrace-run
          newrelic-admin run-program
          """);

  @Override
  public List<Next> follow(Call call) {
    if (asksOnly(call)) {
      return List.of();
    }
    return TABLE.stream()
        .map(wrapper -> wrapper.inside(call))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  /** Whether the wrapper itself is meant: {@code command -v}, {@code corepack enable}. */
  private static boolean asksOnly(Call call) {
    String first = call.arguments().stream().findFirst().orElse("");
    return switch (call.program()) {
      case "command" -> first.matches("-[vV]");
      case "corepack" -> !first.matches("(?:npm|npx|pnpm|pnpx|yarn)(?:@.*)?");
      case "fvm" -> !first.matches("flutter|dart|exec|spawn");
      default -> false;
    };
  }
}
