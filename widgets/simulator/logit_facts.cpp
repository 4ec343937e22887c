#include "widgets/simulator/logit_facts.h"

#include "core/pipeline/logit_terms.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::LogitFacts)
};

QString kindText(LogitTermPlace::Kind kind) {
  switch (kind) {
  case LogitTermPlace::Kind::Linear:
    return Texts::tr("linear");
  case LogitTermPlace::Kind::Pair:
    return Texts::tr("pair");
  case LogitTermPlace::Kind::Deep:
    break;
  }
  return Texts::tr("deep");
}

QString nameText(const LogitTermPlace& place, const std::vector<std::string>& fields) {
  if (place.kind == LogitTermPlace::Kind::Deep) return Texts::tr("deep part");
  return toQt(logitTermName(place, fields));
}

std::vector<LogitTerm> termsOf(const LogitParts& parts, const std::vector<std::string>& fields) {
  std::vector<LogitTerm> terms = {{Texts::tr("bias"), Texts::tr("bias"), parts.bias}};
  for (const auto& place : logitTermPlaces(parts))
    terms.push_back({nameText(place, fields), kindText(place.kind), logitTermAt(parts, place)});
  return terms;
}

std::vector<Fact> factsOf(const LogitTerm& term) {
  return {{term.name},
          {term.kind},
          {.text = {}, .toolTip = {}, .bar = term.contribution},
          {contributionText(term.contribution)}};
}

std::vector<Fact> sumFacts(const LogitParts& parts) {
  return {{.text = Texts::tr("logit"), .strong = true},
          {Texts::tr("sum")},
          {},
          {.text = contributionText(parts.logit), .strong = true}};
}

std::vector<FactColumn> columns() {
  return {{Texts::tr("Term"), Texts::tr("A field on its own, or two fields together")},
          {Texts::tr("Part"),
           Texts::tr("bias: the same for every app; linear: the field's own weight; pair: the dot product "
                     "of the two fields' embeddings (times a weight of the pair, where the model has one); "
                     "deep: what the multi-layer perceptron makes of all embeddings together")},
          {Texts::tr("Against · for"),
           Texts::tr("Left of the line it speaks against the app, right of it for the app; "
                     "lengths compare within this table"),
           FactKind::Bar},
          {Texts::tr("Logit"),
           Texts::tr("Contribution to the logit; all terms add up to it, and score = σ(logit)"),
           FactKind::Figure}};
}

} // namespace

std::vector<LogitTerm> logitTerms(const LogitParts& parts, const std::vector<std::string>& fields) {
  auto terms = termsOf(parts, fields);
  std::erase_if(terms, [](const LogitTerm& term) { return term.contribution == 0; });
  std::ranges::stable_sort(terms, std::ranges::greater(),
                           [](const LogitTerm& term) { return std::abs(term.contribution); });
  return terms;
}

FactTable logitFacts(const LogitParts& parts, const std::vector<std::string>& fields) {
  FactTable table{columns(), {sumFacts(parts)}};
  for (const auto& term : logitTerms(parts, fields))
    table.rows.push_back(factsOf(term));
  return table;
}

} // namespace rankwright
