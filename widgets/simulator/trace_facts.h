#pragma once

#include "core/base/id.h"
#include "core/feature/value_json.h"
#include "core/pipeline/trace.h"
#include "widgets/common/fact_table.h"
#include "widgets/simulator/app_catalogue.h"

#include <QString>

#include <vector>

namespace rankwright {

/// One figure with a caption.
struct Figure {
  QString caption;
  QString value;
  QString toolTip;
};

/// A model field's value for one item of a request.
struct FieldValue {
  std::string field;
  std::string value;  ///< for people; "missing" when there is none
  std::string origin; ///< "context", "user", "item" or the rule's text
};

/// How one app came into a list, or how far: what the trace panel shows.
struct TraceFacts {
  AppText app;
  std::vector<Figure> figures; ///< score, logit, places
  FactTable foundBy;
  FactTable merge;
  FactTable logit;      ///< no rows when no model ranked
  FactTable tasks = {}; ///< no rows unless a model of several tasks ranked
  FactTable gates = {}; ///< no rows unless it has experts
  FactTable features;
  FactTable constraints; ///< no rows when no constraint touched the app
};

/// Reads the facts about an item out of a trace. `values` are those of the model's fields, `rules` the names
/// that rules define: those lead to their text.
TraceFacts describeTrace(const Trace& trace, const AppCatalogue& apps, const std::vector<FieldValue>& values,
                         ItemId item, const std::vector<std::string>& rules = {});

/// `key:<index>=<key>`, the address of a key.
Address keyAddress(const std::string& index, const std::string& key);

/// The parts of the sections, each from the same trace.
FactTable foundByFacts(const Trace& trace, ItemId item);
FactTable mergeFacts(const Trace& trace, ItemId item);
FactTable featureFacts(const Trace& trace, const std::vector<FieldValue>& values,
                       const std::vector<std::string>& rules = {});
FactTable constraintFacts(const Trace& trace, ItemId item);
std::vector<Figure> rankFigures(const Trace& trace, ItemId item);

} // namespace rankwright
