#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/expr/rule_set.h"
#include "core/feature/schema.h"
#include "core/model/model_outputs.h"
#include "core/model/rank_model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

struct SavedModel;

/// A model together with the rules that make its input: rows of tables in, scores out. What the pipeline
/// ranks with. Loading one loads LibTorch only where the kind of model needs it: a factorisation machine does
/// not.
class Ranker {
public:
  virtual ~Ranker() = default;

  /// Names of the model's fields, in order.
  virtual const std::vector<std::string>& fields() const = 0;

  /// What `digestOf` says of the model's weights.
  virtual const std::string& digest() const = 0;

  /// What its outputs are called in formulas: one, the chance of the interaction it was trained on.
  virtual std::vector<std::string> outputs() const { return {std::string(kClickOutput)}; }

  /// The share of all negatives that training drew, so that outputs can be corrected for it; nothing when it
  /// is not known.
  virtual std::optional<double> negativeRate() const { return std::nullopt; }

  /// What the positives weighed in training, for the same purpose.
  virtual double positiveWeight() const { return 1; }

  /// Probability σ(logit) for each row and output, row by row. Errors: those of the model.
  virtual Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const = 0;

  /// The parts of the logit for each row. Errors: as `score`.
  virtual Result<std::vector<LogitParts>> explain(const InputTables& tables,
                                                  std::uint32_t rowCount) const = 0;
};

/// What candidates are rows of.
struct ScoredItems {
  const FeatureTable& features; ///< outlives the ranker
  const Schema& request;        ///< the other inputs: of context and user
};

/// A ranker of a model in memory: its fields compiled against the rules and inputs. Of `items` it keeps what
/// a factorisation machine makes of each, unless a field needs item and request at once. Errors: those of
/// compiling, of the backend, and Type when the rules do not give what the model was trained on.
Result<std::shared_ptr<const Ranker>> makeRanker(SavedModel model, const RuleSet& rules, const Schema& inputs,
                                                 const std::optional<ScoredItems>& items = {});

/// The same of a model that was saved (`model.safetensors`, `model.toml`). Errors: NotFound, Corrupt,
/// Unsupported, and those of `makeRanker`.
Result<std::shared_ptr<const Ranker>> loadRanker(const std::filesystem::path& folder, const RuleSet& rules,
                                                 const Schema& inputs,
                                                 const std::optional<ScoredItems>& items = {});

} // namespace rankwright
