#include "app/cli/experiment_command.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/experiment/assignment.h"
#include "core/experiment/coverage_study.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct CoverageCommand {
  CoverageOptions study;
  bool json = false;
};

Json shareJson(const Estimate& share) {
  return {{"share", share.value}, {"interval95", {share.low, share.high}}};
}

Json metricJson(const MetricCoverage& coverage) {
  return {{"metric", coverage.metric},
          {"false_positives", shareJson(coverage.falsePositives)},
          {"uniformity_p", coverage.uniform.p},
          {"covered", shareJson(coverage.covered)},
          {"true_effect", coverage.trueEffect},
          {"mean_effect", coverage.meanEffect},
          {"mean_half_width", coverage.meanHalfWidth}};
}

std::string reportJson(const CoverageReport& report, const CoverageOptions& options) {
  Json json = {{"runs", options.runs}, {"users", options.users}, {"lift", options.lift},
               {"seed", options.seed}, {"alpha", options.alpha}, {"first_look", options.firstLook}};
  for (const auto& coverage : report.metrics)
    json["metrics"].push_back(metricJson(coverage));
  json["always_valid_crossed"] = shareJson(report.alwaysValidCrossed);
  json["fixed_crossed"] = shareJson(report.fixedCrossed);
  return json.dump(2) + '\n';
}

std::string percentText(const Estimate& share) {
  return fmt::format("{:.1f} % ({:.1f} to {:.1f})", 100 * share.value, 100 * share.low, 100 * share.high);
}

std::string reportText(const CoverageReport& report, const CoverageOptions& options) {
  using Align = TextTable::Align;
  TextTable table({{"metric"},
                   {fmt::format("A/A: p < {}", options.alpha), Align::Right},
                   {"p uniform", Align::Right},
                   {"A/B: covered", Align::Right},
                   {"true effect", Align::Right},
                   {"mean effect", Align::Right},
                   {"half-width", Align::Right}});
  for (const auto& each : report.metrics)
    table.addRow({each.metric, percentText(each.falsePositives), fmt::format("{:.3f}", each.uniform.p),
                  percentText(each.covered), fmt::format("{:.4f}", each.trueEffect),
                  fmt::format("{:.4f}", each.meanEffect), fmt::format("{:.4f}", each.meanHalfWidth)});
  return fmt::format("{0} A/A and {0} A/B experiments of {1} users, true lift {2:.1f} %, seed {3}\n\n{4}\n"
                     "A/A, looked at after each user from {5} on: always-valid interval left 0 out in {6},\n"
                     "the interval for one look in {7}\n",
                     options.runs, options.users, 100 * options.lift, options.seed, table.toText(),
                     options.firstLook, percentText(report.alwaysValidCrossed),
                     percentText(report.fixedCrossed));
}

Status studyIntervals(const CoverageCommand& options, Console& console) {
  CoverageReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, studyCoverage(options.study, console.job(line)));
  }
  console.print("{}", options.json ? reportJson(report, options.study) : reportText(report, options.study));
  return {};
}

void addCoverage(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand(
      "coverage",
      "Simulate experiments with and without an effect, and count how often the intervals hold the truth");
  auto options = std::make_shared<CoverageCommand>();
  auto& study = options->study;
  command->add_option("--runs", study.runs, "Experiments without an effect, and as many with one")
      ->check(CLI::Range(2U, 10'000'000U))
      ->capture_default_str();
  command->add_option("--users", study.users, "Users of an experiment, both arms together")
      ->check(CLI::Range(2U, 100'000'000U))
      ->capture_default_str();
  command->add_option("--lift", study.lift, "True relative effect")->capture_default_str();
  command->add_option("--alpha", study.alpha, "Level of the tests")
      ->check(CLI::Range(1e-6, 0.5))
      ->capture_default_str();
  command
      ->add_option("--first-look", study.firstLook, "Users after which always-valid intervals are looked at")
      ->capture_default_str();
  command->add_option("--seed", study.seed, "The same one gives the same figures")->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &action] {
    action = [options](Console& console) { return studyIntervals(*options, console); };
  });
}

struct AssignCommand {
  AssignmentDesign design;
  std::vector<std::string> variants{"A", "B"};
  std::vector<std::string> users;
  bool json = false;
};

/// "name" or "name=weight".
Result<VariantShare> variantOf(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) return VariantShare{text, 1};
  VariantShare variant{text.substr(0, equals), 0};
  if (CLI::detail::lexical_cast(text.substr(equals + 1), variant.weight)) return variant;
  return fail(ErrorKind::InvalidArgument, "the weight of a variant is not a number: {}", text);
}

Status derive(AssignCommand options, Console& console) {
  auto& design = options.design;
  for (const auto& text : options.variants) {
    RW_ASSIGN(auto variant, variantOf(text));
    design.variants.push_back(std::move(variant));
  }
  RW_CHECK(checkDesign(design));
  TextTable table(
      {{"user"}, {"bucket", TextTable::Align::Right}, {"position", TextTable::Align::Right}, {"variant"}});
  Json json = Json::array();
  for (const auto& user : options.users) {
    const auto assignment = assign(design, user);
    const auto variant = assignment.variant ? Json(design.variants[*assignment.variant].name) : Json();
    json.push_back({{"user", user},
                    {"bucket", assignment.bucket},
                    {"position", assignment.position},
                    {"variant", variant}});
    table.addRow({user, std::to_string(assignment.bucket), fmt::format("{:.6f}", assignment.position),
                  variant.is_null() ? "(not in it)" : variant.get<std::string>()});
  }
  console.print("{}", options.json ? json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'
                                   : table.toText());
  return {};
}

void addAssign(CLI::App& experiment, Action& action) {
  auto* command = experiment.add_subcommand(
      "assign", "Derive again in which variant of an experiment users are, from their keys");
  auto options = std::make_shared<AssignCommand>();
  auto& design = options->design;
  command->add_option("users", options->users, "Keys of the users")->required();
  command->add_option("--salt", design.salt, "Salt of the experiment")->required();
  command->add_option("--layer", design.layerSalt, "Salt of its layer")->required();
  command->add_option("--first-bucket", design.firstBucket, "First of its buckets in the layer, of 10000")
      ->capture_default_str();
  command->add_option("--last-bucket", design.lastBucket, "The first bucket that is no longer its own")
      ->capture_default_str();
  command->add_option("--variant", options->variants, "A variant, NAME or NAME=WEIGHT; may be repeated")
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return derive(*options, console); }; });
}

} // namespace

void addExperimentCommand(CLI::App& app, Action& action) {
  auto* experiment = app.add_subcommand(
      "experiment", "Analyse experiments, assign users to them, and check what their figures hold");
  experiment->require_subcommand(1);
  addCoverage(*experiment, action);
  addAssign(*experiment, action);
  addExperimentAnalysis(*experiment, action);
  addExperimentModels(*experiment, action);
}

} // namespace rankwright::cli
