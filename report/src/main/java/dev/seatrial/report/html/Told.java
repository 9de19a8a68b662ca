package dev.seatrial.report.html;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.markup.Prose;
import dev.seatrial.report.words.Phrases;
import java.util.List;

/** One statement of a control: its verdict, the evidence, and what people said over it. */
record Told(Markup html, ControlResult result, AspectResult aspect) {

  void write() {
    html.open("li", "class", Signs.tone(aspect.standing()));
    new Signs(html).sign(aspect.standing());
    html.open("div", "class", "told").line();
    html.open("p", "class", "states")
        .text(Phrases.said(aspect.standing(), aspect.aspect().states()))
        .close();
    html.open("p", "class", "small soft").text(aspect.aspect().name());
    if (aspect.aspect().advisory()) {
      html.text(" · advisory: shown without counting");
    }
    html.closeLine();
    switch (aspect.verdict()) {
      case Verdict.Failed(List<Finding> findings) -> findings.forEach(this::finding);
      case Verdict.Passed(List<Evidence> evidence) -> evidence(evidence, "");
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) -> {
        html.open("p").element("bdi", missing).closeLine();
        evidence(seen, "");
        steps(steps);
      }
      case Verdict.NotApplicable(String reason, List<Evidence> seen) -> {
        html.open("p").element("bdi", reason).closeLine();
        evidence(seen, reason);
      }
    }
    aspect.overlays().forEach(this::overlay);
    html.close().closeLine();
  }

  private void finding(Finding finding) {
    html.open("div", "class", "finding " + Signs.tone(Standing.FAILED)).line();
    html.open("p").element("bdi", finding.message()).closeLine();
    evidence(finding.evidence(), finding.message());
    settled(finding);
    html.closeLine();
  }

  private void steps(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    html.element("p", "What would resolve it", "class", "small soft").line();
    html.open("ul", "class", "acts").line();
    for (Step step : steps) {
      html.open("li").element("b", NextSteps.act(step.kind())).open("span");
      new Prose(html).inline(step.action());
      html.close().closeLine();
    }
    html.closeLine();
  }

  /**
   * Evidence one by one.
   *
   * @param said what was said already and need not be said again
   */
  private void evidence(List<Evidence> evidence, String said) {
    for (Evidence one : evidence) {
      html.open("div", "class", "evidence");
      if (!one.says().equals(said)) {
        html.open("p").element("bdi", one.says()).close();
      }
      html.open("p", "class", "small soft");
      where(one);
      html.close();
      if (one instanceof Evidence.Suspected(Finding finding)) {
        settled(finding);
      }
      if (one instanceof Evidence.Located located && !located.quote().isEmpty()) {
        html.open("pre").open("code").block(located.quote()).close().close();
      }
      html.closeLine();
    }
  }

  private void settled(Finding finding) {
    result
        .settled(aspect, finding)
        .ifPresent(
            word ->
                html.open("p", "class", "small soft")
                    .element("bdi", Phrases.settled(word))
                    .close());
  }

  private void where(Evidence evidence) {
    switch (evidence) {
      case Evidence.Located located ->
          html.element("span", located.place().toString(), "class", "place");
      case Evidence.Committed committed ->
          html.text("commit ")
              .element("code", Phrases.shortened(committed.commit()))
              .text(" ")
              .element("bdi", committed.subject());
      case Evidence.Searched searched ->
          html.text("searched ").element("bdi", searched.scope().searched());
      case Evidence.Suspected suspected -> {
        where(suspected.seen());
        return;
      }
      case Evidence.Word word ->
          html.element("bdi", word.by()).text(" on " + word.on() + ", until " + word.until());
    }
    html.text(" · " + evidence.proof().word());
  }

  private void overlay(Overlay overlay) {
    Standing tone =
        switch (overlay) {
          case Overlay.Attestation attestation -> Standing.ATTESTED;
          case Overlay.AcceptedRisk risk -> Standing.ACCEPTED;
          case Overlay.Dead dead -> Standing.NOT_APPLICABLE;
        };
    html.open("div", "class", "overlay " + Signs.tone(tone));
    html.open("p").element("bdi", Phrases.overlay(overlay)).close();
    if (overlay instanceof Overlay.AcceptedRisk risk) {
      html.open("p", "class", "small")
          .element("bdi", "Instead: " + risk.compensating() + ". Approved by " + risk.approver())
          .close();
    }
    html.open("p", "class", "small")
        .element("span", overlay.recorded().toString(), "class", "place-of")
        .close()
        .closeLine();
  }
}
