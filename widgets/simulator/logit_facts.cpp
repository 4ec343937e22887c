#include "widgets/simulator/logit_facts.h"

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

QString pairName(const std::vector<std::string>& fields, std::size_t a, std::size_t b) {
  return toQt(fields[a]) + QStringLiteral(" × ") + toQt(fields[b]);
}

std::vector<LogitTerm> termsOf(const LogitParts& parts, const std::vector<std::string>& fields) {
  std::vector<LogitTerm> terms = {{Texts::tr("bias"), Texts::tr("bias"), parts.bias}};
  const auto count = fields.size();
  for (std::size_t a = 0; a < parts.linear.size(); ++a)
    terms.push_back({toQt(fields[a]), Texts::tr("linear"), parts.linear[a]});
  for (std::size_t a = 0; a < count && !parts.pair.empty(); ++a)
    for (std::size_t b = a; b < count; ++b)
      terms.push_back(
          {pairName(fields, a, b), Texts::tr("pair"), parts.pair[LogitParts::pairIndex(a, b, count)]});
  if (parts.deep) terms.push_back({Texts::tr("deep part"), Texts::tr("deep"), *parts.deep});
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
