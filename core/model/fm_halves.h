#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

struct SavedModel;

/// A factorisation machine taken apart into what it knows of an item alone and what it knows of a request
/// alone, so that the items with the highest scores can be searched for instead of scored one by one:
///
///     logit = request score + ⟨query vector, item vector⟩
///
/// The item vector is the sum of its entries' factors and, as the last number, its linear terms and the pairs
/// within it; the query vector is the sum of the request's factors, and 1. Immutable; safe to call from
/// several threads.
class FmHalves {
public:
  /// Loads the model of a folder; `items` and `request` are the features of items, and of context and user.
  /// Errors: NotFound, Corrupt; Unsupported for a model of another kind, and for a field that needs both
  /// items and request, whose time is a part of it; Type when the rules no longer give what the model was
  /// trained on.
  static Result<std::shared_ptr<const FmHalves>>
  load(const std::filesystem::path& folder, const RuleSet& rules, const Schema& items, const Schema& request);

  /// The same for a model in memory that is called `identity`. Errors: those of `load` but for the files'.
  static Result<std::shared_ptr<const FmHalves>> of(std::shared_ptr<const SavedModel> model,
                                                    std::uint64_t identity, const RuleSet& rules,
                                                    const Schema& items, const Schema& request);

  virtual ~FmHalves() = default;

  /// The length of the vectors: the embedding's and one more.
  virtual std::uint32_t dimension() const = 0;

  /// Tells this training of the model from every other one; not 0.
  virtual std::uint64_t identity() const = 0;

  /// Takes a row of the items and its vector, [dimension], valid during the call.
  using Visitor = std::function<Status(std::uint32_t row, std::span<const float> vector)>;

  /// Calls `visit` for every row in order. Errors: those of `visit`; Cancelled.
  virtual Status itemVectors(const FeatureTable& items, const Visitor& visit,
                             const JobControl& job = {}) const = 0;

  /// The vectors of the rows of a batch of items, [rowCount, dimension].
  virtual void itemVectors(const InputTables& tables, std::uint32_t rowCount,
                           std::span<float> vectors) const = 0;

  /// What a request is to the items.
  struct Query {
    std::vector<float> vector; ///< [dimension]
    float score = 0;           ///< the same for all items: with it the product is the model's logit
  };

  /// `tables` broadcast the rows of context and user.
  virtual Query query(const InputTables& tables) const = 0;
};

} // namespace rankwright
