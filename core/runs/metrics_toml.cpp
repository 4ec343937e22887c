#include "core/runs/metrics_toml.h"

#include "core/model/toml_tables.h"

namespace rankwright {

namespace {

constexpr NumberRange kCount{0, 9e15};
constexpr NumberRange kNumber{-1e15, 1e15};

struct EstimateKey {
  std::string_view key;
  std::optional<Estimate> OutputMetrics::*estimate;
};
constexpr EstimateKey kEstimates[] = {{"auc", &OutputMetrics::auc},
                                      {"gauc", &OutputMetrics::groupedAuc},
                                      {"calibration", &OutputMetrics::calibrationRatio},
                                      {"ndcg", &OutputMetrics::ndcg}};

template <class T>
std::int64_t integer(T value) {
  return static_cast<std::int64_t>(value);
}

std::string_view wordOf(UserWeight weight) {
  if (weight == UserWeight::Equal) return "equal";
  return weight == UserWeight::Positives ? "positives" : "impressions";
}

toml::table toToml(const OutputMetrics& metrics) {
  toml::table table{{"output", metrics.output},
                    {"rows", integer(metrics.rows)},
                    {"positives", integer(metrics.positives)},
                    {"users", integer(metrics.users)},
                    {"base_rate", metrics.baseRate},
                    {"gauc_users", integer(metrics.groupedUsers)},
                    {"log_loss", metrics.logLoss},
                    {"clipped_rows", integer(metrics.clippedRows)},
                    {"ece", metrics.calibrationError},
                    {"ndcg_users", integer(metrics.ndcgUsers)}};
  for (const auto& [key, estimate] : kEstimates)
    if (const auto& value = metrics.*estimate)
      table.insert(key, toml::array{value->value, value->low, value->high});
  if (metrics.normalizedEntropy) table.insert("ne", *metrics.normalizedEntropy);
  if (metrics.averagePrecision) table.insert("pr_auc", *metrics.averagePrecision);
  return table;
}

void readEstimate(TomlReader& reader, std::string_view key, std::optional<Estimate>& target) {
  if (!reader.has(key)) return;
  const auto* array = reader.array(key);
  if (!array) return;
  const auto number = [array](std::size_t i) {
    return array->get(i) ? array->get(i)->value<double>() : std::nullopt;
  };
  const auto value = number(0);
  const auto low = number(1);
  const auto high = number(2);
  if (value && low && high && array->size() == 3)
    target = Estimate{*value, *low, *high};
  else
    reader.keep(fail(ErrorKind::Type, "an estimate is three numbers, a value and its interval: {}", key));
}

OutputMetrics readOne(TomlReader& reader) {
  OutputMetrics metrics;
  reader.read("output", metrics.output);
  reader.read("rows", metrics.rows, kCount);
  reader.read("positives", metrics.positives, kCount);
  reader.read("users", metrics.users, {0, 4294967295.0});
  reader.read("base_rate", metrics.baseRate, {0, 1});
  reader.read("gauc_users", metrics.groupedUsers, {0, 4294967295.0});
  reader.read("log_loss", metrics.logLoss, kNumber);
  reader.read("clipped_rows", metrics.clippedRows, kCount);
  reader.read("ece", metrics.calibrationError, {0, 1});
  reader.read("ndcg_users", metrics.ndcgUsers, {0, 4294967295.0});
  for (const auto& [key, estimate] : kEstimates)
    readEstimate(reader, key, metrics.*estimate);
  metrics.normalizedEntropy = readOptional(reader, "ne", kNumber);
  metrics.averagePrecision = readOptional(reader, "pr_auc", {0, 1});
  return metrics;
}

void readUserWeight(TomlReader& reader, JudgingOptions& options) {
  std::string word(wordOf(options.userWeight));
  reader.read("user_weight", word);
  for (const auto weight : {UserWeight::Impressions, UserWeight::Positives, UserWeight::Equal})
    if (wordOf(weight) == word) {
      options.userWeight = weight;
      return;
    }
  reader.keep(fail(ErrorKind::Unsupported,
                   "users weigh \"impressions\", \"positives\" or \"equal\"; there is no: {}", word));
}

void readProbability(TomlReader& reader, JudgingOptions& options) {
  std::string word = "corrected";
  reader.read("probability", word);
  options.probability = word == "raw" ? ProbabilityKind::Raw : ProbabilityKind::Corrected;
  if (word != "raw" && word != "corrected")
    reader.keep(
        fail(ErrorKind::Unsupported, "probabilities are \"raw\" or \"corrected\"; there is no: {}", word));
}

} // namespace

toml::table judgingToToml(const JudgingOptions& options) {
  return toml::table{{"user_weight", wordOf(options.userWeight)},
                     {"ndcg_depth", integer(options.ndcgDepth)},
                     {"bins", integer(options.bins)},
                     {"probability", options.probability == ProbabilityKind::Raw ? "raw" : "corrected"},
                     {"alpha", options.alpha}};
}

JudgingOptions readJudging(TomlReader& reader, const std::string& source) {
  JudgingOptions options;
  const auto* table = reader.has("judging") ? reader.table("judging") : nullptr;
  if (!table) return options;
  TomlReader judging(*table, source);
  readUserWeight(judging, options);
  judging.read("ndcg_depth", options.ndcgDepth, {1, 1e6});
  judging.read("bins", options.bins, {1, 1e6});
  readProbability(judging, options);
  judging.read("alpha", options.alpha, {1e-9, 1});
  reader.keep(judging.finish());
  return options;
}

toml::array metricsToToml(const std::vector<OutputMetrics>& metrics) {
  toml::array array;
  for (const auto& each : metrics)
    array.push_back(toToml(each));
  return array;
}

std::vector<OutputMetrics> readMetrics(TomlReader& reader, const std::string& source) {
  std::vector<OutputMetrics> all;
  if (reader.has("metrics"))
    readTables(reader, "metrics", source,
               [&all](TomlReader& entry, const SourceSpan&) { all.push_back(readOne(entry)); });
  return all;
}

} // namespace rankwright
