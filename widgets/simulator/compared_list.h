#pragma once

#include "core/pipeline/list_comparison.h"
#include "core/workspace/workspace.h"
#include "widgets/simulator/card.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

/// A list that was kept, so that later ones are compared with it.
struct Baseline {
  RecordedList list;
  QString file;             ///< where it was read from; empty when it was taken from the view
  bool isPublished = false; ///< what another configuration, as the published one, gives for the same request
  QString title = {};       ///< what is compared, where it is not a draft with what is published
};

/// An app of the baseline that the list does not have.
struct LeftApp {
  std::optional<ItemId> item; ///< nothing when the workspace does not have it
  AppText app;
  std::uint32_t baselineSlot = 0; ///< from 1
  std::optional<double> score;    ///< in the baseline
};

/// A list beside its baseline, ready to be shown. Immutable.
struct ComparedList {
  std::shared_ptr<const Baseline> baseline;
  ListOrigin origin; ///< of the list
  ListComparison comparison;
  std::vector<LeftApp> left; ///< in the order of the baseline
};

using SharedComparison = std::shared_ptr<const ComparedList>;

/// The engine's comparison with the texts of what left. nullptr without a baseline.
SharedComparison compareWith(const std::shared_ptr<const Baseline>& baseline, const RecordedList& list,
                             const Workspace& workspace, const AppCatalogue& apps);

/// Writes onto each card what became of its app; nullptr takes the marks away. The cards are those of the
/// list that was compared.
void markChanges(std::vector<Card>& cards, const ComparedList* compared);

} // namespace rankwright
