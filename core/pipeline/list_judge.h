#pragma once

#include "core/base/result.h"
#include "core/pipeline/pipeline.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a user may do with an item of a list.
enum class ListAction : std::uint8_t { Click, Install };

/// The word of files, in the plural: "clicks", "installs".
std::string_view describe(ListAction action);

/// Predicts by one model what users do with lists, whoever ranked these, so that the predictions compare.
class ListJudge {
public:
  /// Judges by the model of the first pipeline that ranks by one; predicts nothing where none does. The
  /// pipelines outlive the judge. Errors: those of loading the model.
  static Result<ListJudge> of(std::span<const Pipeline* const> pipelines);

  /// What is predicted: clicks by the output `pctr`; installs by `pctcvr`, or else by `pctr · pcvr`.
  const std::vector<ListAction>& actions() const { return actions_; }

  /// The name of the model; empty when nothing is predicted.
  std::string model() const;

  /// For each action the sum of its chances over the places, as if the user looked at every one; chances are
  /// corrected for negatives that training drew. Errors: those of `Pipeline::outputsOf`.
  Result<std::vector<double>> predict(const Request& request, std::span<const ListedItem> list) const;

  /// The chances of each item, [items, actions]. Errors: as above.
  Result<std::vector<double>> chances(const Request& request, std::span<const ItemId> items) const;

private:
  const Pipeline* pipeline_ = nullptr;
  std::vector<ListAction> actions_;
};

} // namespace rankwright
