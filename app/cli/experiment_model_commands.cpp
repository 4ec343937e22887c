#include "app/cli/console.h"
#include "app/cli/experiment_command.h"
#include "app/cli/experiment_inputs.h"
#include "app/cli/experiment_json.h"
#include "app/cli/experiment_texts.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct PowerOptions {
  ExperimentInputs inputs;
  std::string metric;
  LogPowerAim aim;
};

Status printPower(const PowerOptions& options, Console& console) {
  RW_ASSIGN(const auto definition, options.inputs.readDefinition());
  RW_ASSIGN(const auto store, options.inputs.openStore());
  LogPower power;
  {
    ProgressLine line;
    RW_ASSIGN(power, powerFromLog(definition, *store, metricOr(definition, options.metric), options.aim,
                                  console.job(line)));
  }
  console.print("{}", options.inputs.json ? written(powerJson(power)) : toText(power, options.aim));
  return {};
}

void addPower(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand(
      "power",
      "How many users and days an experiment needs, by the spread and the traffic that its log shows");
  auto options = std::make_shared<PowerOptions>();
  addInputs(*command, options->inputs, "definition", "TOML file that declares arms and metrics");
  command->add_option("--metric", options->metric, "The metric; the main one");
  command->add_option("--lift", options->aim.lifts, "Relative effects to find; may be repeated")
      ->delimiter(',')
      ->capture_default_str();
  command->add_option("--power", options->aim.power.power, "How surely an effect is found")
      ->check(CLI::Range(0.01, 0.999))
      ->capture_default_str();
  command->add_option("--alpha", options->aim.power.alpha, "Level of the test, two-sided")
      ->check(CLI::Range(1e-6, 0.5))
      ->capture_default_str();
  command->add_option("--days", options->aim.curveDays, "Days of the table of what is found, at least")
      ->check(CLI::Range(1U, 3650U))
      ->capture_default_str();
  command->callback([options, &action] {
    placeInputs(options->inputs, "definition");
    action = [options](Console& console) { return printPower(*options, console); };
  });
}

struct UpliftCommand {
  ExperimentInputs inputs;
  ScopeOptions scope;
  std::string metric, arm;
  UpliftOptions uplift;
};

Status printUplift(const UpliftCommand& options, Console& console) {
  RW_ASSIGN(const auto definition, options.inputs.readDefinition());
  RW_ASSIGN(const auto scope, options.scope.scope());
  RW_ASSIGN(const auto store, options.inputs.openStore());
  UpliftReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, upliftReport(definition, *store, scope, metricOr(definition, options.metric),
                                   armOr(definition, options.arm), options.uplift, console.job(line)));
  }
  console.print("{}", options.inputs.json ? written(upliftJson(report)) : toText(report));
  return {};
}

void addUplift(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand(
      "uplift",
      "Whom the treatment helps: a T-learner on what is known of users, judged by Qini and by tenths");
  auto options = std::make_shared<UpliftCommand>();
  addInputs(*command, options->inputs, "definition", "TOML file that declares arms and metrics");
  addScope(*command, options->scope);
  command->add_option("--metric", options->metric,
                      "The outcome is whether a user has any of this metric; the main one");
  command->add_option("--arm", options->arm, "The arm; the first beside the control");
  command
      ->add_option("--folds", options->uplift.folds, "Nobody is judged by a model that was trained on them")
      ->check(CLI::Range(2U, 50U))
      ->capture_default_str();
  command->add_option("--ridge", options->uplift.ridge, "Penalty of the regressions, in rows")
      ->check(CLI::Range(1e-9, 1e12))
      ->capture_default_str();
  command->add_option("--bootstraps", options->uplift.bootstraps, "Resamples behind the interval")
      ->check(CLI::Range(2U, 100'000U))
      ->capture_default_str();
  command->add_option("--seed", options->uplift.seed, "The same one gives the same figures")
      ->capture_default_str();
  command->callback([options, &action] {
    placeInputs(options->inputs, "definition");
    action = [options](Console& console) { return printUplift(*options, console); };
  });
}

struct OffPolicyCommand {
  ExperimentInputs inputs; ///< the second is the experiment's name
  OffPolicyOptions policy;
  std::string reward = "click";
  std::string target = "uniform";
};

/// "uniform", "best", "variant:NAME" or "file:PATH".
Result<TargetPolicy> targetIn(const std::string& text) {
  const auto after = [&](std::string_view prefix) { return text.substr(prefix.size()); };
  if (text == "uniform") return TargetPolicy{.kind = TargetPolicyKind::Uniform};
  if (text == "best") return TargetPolicy{.kind = TargetPolicyKind::BestItem};
  if (text.starts_with("variant:"))
    return TargetPolicy{.kind = TargetPolicyKind::Logged, .variant = after("variant:")};
  if (!text.starts_with("file:"))
    return fail(ErrorKind::InvalidArgument, "--target is uniform, best, variant:NAME or file:PATH, not: {}",
                text);
  TargetPolicy target{.kind = TargetPolicyKind::Given};
  RW_ASSIGN(target.probabilities, readItemProbabilities(after("file:")));
  return target;
}

Status printOffPolicy(OffPolicyCommand options, Console& console) {
  RW_ASSIGN(options.policy.target, targetIn(options.target));
  options.policy.reward = parseEventKind(options.reward).value_or(EventKind::Click);
  RW_ASSIGN(const auto store, options.inputs.openStore());
  OffPolicyReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, offPolicyReport(*store, options.inputs.definition, options.policy, console.job(line)));
  }
  console.print("{}", options.inputs.json ? written(offPolicyJson(report)) : toText(report, options.policy));
  return {};
}

void addOffPolicy(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand(
      "off-policy",
      "What another policy would have earned, from logged propensities: IPS, self-normalised, doubly "
      "robust");
  auto options = std::make_shared<OffPolicyCommand>();
  addInputs(*command, options->inputs, "experiment", "The experiment, as the log calls it");
  command->add_option("--variant", options->policy.variant,
                      "Whose exposures judge; all that have propensities");
  command->add_option("--reward", options->reward, "What is earned")
      ->check(CLI::IsMember({"click", "download", "install", "activate", "pay"}))
      ->capture_default_str();
  command
      ->add_option(
          "--target", options->target,
          "The judged policy: uniform; best, always the item with the highest mean reward; variant:NAME, as "
          "often as a logged variant shows an item in a slot; file:PATH, a CSV of item, probability and "
          "perhaps slot")
      ->capture_default_str();
  command->add_option("--alpha", options->policy.alpha, "Intervals hold with 1 - alpha")
      ->check(CLI::Range(1e-6, 0.5))
      ->capture_default_str();
  command->callback([options, &action] {
    placeInputs(options->inputs, "experiment");
    action = [options](Console& console) { return printOffPolicy(*options, console); };
  });
}

} // namespace

void addExperimentModels(CLI::App& experiment, Action& action) {
  addPower(experiment, action);
  addUplift(experiment, action);
  addOffPolicy(experiment, action);
}

} // namespace rankwright::cli
