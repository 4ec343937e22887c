#include "widgets/simulator/comparison_texts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::Comparison)
};

QString contextText(const ListOrigin& origin) {
  QStringList parts;
  if (origin.context)
    for (const auto& [name, value] : *origin.context)
      parts << toQt(name) + QLatin1Char('=') + toQt(toText(value));
  return parts.isEmpty() ? Texts::tr("as usual for the user") : parts.join(QStringLiteral(", "));
}

QString modelText(const std::string& model) {
  return model.empty() ? Texts::tr("merged order, no model") : Texts::tr("ranked by %1").arg(toQt(model));
}

QString figureText(const std::optional<double>& value) {
  return value ? QString::number(*value, 'f', 3).replace(QLatin1Char('-'), QChar(0x2212))
               : QStringLiteral("–");
}

/// "1 of 1, 4 of 5": the common apps at the depths that a reader reaches.
QString depthTexts(const ListComparison& comparison) {
  const auto longest = std::max(comparison.listSize, comparison.baselineSize);
  QStringList texts;
  for (const auto depth : {std::size_t{1}, std::size_t{5}, std::size_t{10}})
    if (depth < longest) texts << Texts::tr("%1 of %2").arg(comparison.sharedAt(depth)).arg(depth);
  texts << Texts::tr("%1 of %2").arg(comparison.sharedAt(longest)).arg(longest);
  return texts.join(QStringLiteral(", "));
}

Figure keptFigure(const ListComparison& comparison) {
  return {Texts::tr("kept"), Texts::tr("%1 of %2").arg(comparison.kept).arg(comparison.baselineSize),
          Texts::tr("Apps of the baseline that are in this list: %1 of %2. This list has %3.")
              .arg(comparison.kept)
              .arg(comparison.baselineSize)
              .arg(comparison.listSize)};
}

Figure jaccardFigure(const ListComparison& comparison) {
  const auto either = comparison.listSize + comparison.baselineSize - comparison.kept;
  return {
      Texts::tr("Jaccard index"), figureText(comparison.jaccard),
      Texts::tr("Apps in both lists ÷ apps in either: %1 ÷ %2 = %3. 1: the same apps in any order; 0: none "
                "in common.")
          .arg(comparison.kept)
          .arg(either)
          .arg(figureText(comparison.jaccard))};
}

Figure overlapFigure(const ListComparison& comparison) {
  return {Texts::tr("rank-biased overlap"), figureText(comparison.rankBiasedOverlap),
          Texts::tr("The share of common apps where a reader stops who goes on from each place with "
                    "probability p = %1, so that the top counts most: (1 − p) Σ pᵈ⁻¹ · common apps among the "
                    "first d ÷ d, extrapolated behind the end (Webber, Moffat and Zobel 2010, equation 32). "
                    "Common apps by depth here: %2. 1: the same list; 0: none in common.")
              .arg(kOverlapPersistence)
              .arg(depthTexts(comparison))};
}

QString tauToolTip(const ListComparison& comparison) {
  if (!comparison.kendallTau)
    return Texts::tr("Kendall's tau compares the order of the apps in both lists; it needs two of them.");
  const auto pairs = static_cast<double>(comparison.kept) * static_cast<double>(comparison.kept - 1) / 2;
  const auto alike = std::round((*comparison.kendallTau + 1) / 2 * pairs);
  return Texts::tr("Of the %1 pairs of the %2 apps in both lists, %3 stand in the same order and %4 in the "
                   "opposite one: (%3 − %4) ÷ %1 = %5. 1: the same order; −1: reversed.")
      .arg(QString::number(pairs, 'f', 0), QString::number(comparison.kept), QString::number(alike, 'f', 0),
           QString::number(pairs - alike, 'f', 0), figureText(comparison.kendallTau));
}

QString partText(const ListOrigin& origin, OriginPart part) {
  switch (part) {
  case OriginPart::Workspace:
    return toQt(origin.workspace);
  case OriginPart::User:
    return toQt(origin.user);
  case OriginPart::Context:
    return contextText(origin);
  case OriginPart::Model:
    return modelText(origin.model.value_or(""));
  }
  return {};
}

QString differenceText(OriginPart part, const QString& before, const QString& now) {
  switch (part) {
  case OriginPart::Workspace:
    return Texts::tr("Another workspace: the baseline is of “%1”, this list of “%2”.").arg(before, now);
  case OriginPart::User:
    return Texts::tr("Another user: the baseline is of user %1, this list of user %2.").arg(before, now);
  case OriginPart::Context:
    return Texts::tr("Another context: %1 in the baseline, %2 in this list.").arg(before, now);
  case OriginPart::Model:
    return Texts::tr("Another ranking: the baseline is %1, this list %2; the scores do not compare.")
        .arg(before, now);
  }
  return {};
}

QString retrainedText(const std::string& model) {
  return Texts::tr("The model “%1” was trained again since the baseline; the scores do not compare.")
      .arg(toQt(model));
}

QString placeExplanation(const Card& card, const CardChange& change) {
  if (!change.baselineSlot) return Texts::tr("Not in the baseline.");
  const auto before = *change.baselineSlot;
  switch (change.move) {
  case Move::Up:
    return Texts::tr("Place %1 now, %2 in the baseline: up by %2 − %1 = %3.")
        .arg(card.slot)
        .arg(before)
        .arg(change.rankChange);
  case Move::Down:
    return Texts::tr("Place %1 now, %2 in the baseline: down by %1 − %2 = %3.")
        .arg(card.slot)
        .arg(before)
        .arg(-change.rankChange);
  default:
    return Texts::tr("Place %1 now and in the baseline.").arg(card.slot);
  }
}

} // namespace

QString changeText(const CardChange& change) {
  switch (change.move) {
  case Move::Up:
    return QStringLiteral("▲%1").arg(change.rankChange);
  case Move::Down:
    return QStringLiteral("▼%1").arg(-change.rankChange);
  case Move::Entered:
    return Texts::tr("new");
  case Move::Left:
    return Texts::tr("left");
  case Move::Same:
    break;
  }
  return QStringLiteral("=");
}

QString spokenChange(const CardChange& change) {
  const auto before = change.baselineSlot.value_or(0);
  switch (change.move) {
  case Move::Up:
    return Texts::tr("%n place(s) up from place %1", nullptr, static_cast<int>(change.rankChange))
        .arg(before);
  case Move::Down:
    return Texts::tr("%n place(s) down from place %1", nullptr, static_cast<int>(-change.rankChange))
        .arg(before);
  case Move::Entered:
    return Texts::tr("not in the baseline");
  case Move::Left:
    return Texts::tr("left from place %1").arg(before);
  case Move::Same:
    break;
  }
  return Texts::tr("at the same place as in the baseline");
}

QStringList changeExplanations(const Card& card) {
  if (!card.change) return {};
  QStringList texts{placeExplanation(card, *card.change)};
  if (const auto& change = card.change->scoreChange)
    texts << Texts::tr("Score %1 now, %2 in the baseline: changed by %1 − %2 = %3.")
                 .arg(scoreText(card.score), scoreText(card.change->baselineScore.value_or(0)),
                      scoreChangeText(*change));
  return texts;
}

QString scoreChangeText(double change) {
  auto text = QString::number(change, 'f', 4);
  if (text == QLatin1String("-0.0000")) text.remove(0, 1);
  if (text.startsWith(QLatin1Char('-'))) return text.replace(0, 1, QChar(0x2212));
  return text == QLatin1String("0.0000") ? text : QLatin1Char('+') + text;
}

QString baselineText(const Baseline& baseline) {
  const auto& origin = baseline.list.origin;
  QStringList parts;
  if (!baseline.file.isEmpty()) parts << baseline.file;
  if (!origin.user.empty()) parts << Texts::tr("user %1").arg(toQt(origin.user));
  parts << Texts::tr("%n app(s)", nullptr, static_cast<int>(baseline.list.items.size()));
  if (origin.model) parts << modelText(*origin.model);
  if (origin.context && !origin.context->empty()) parts << contextText(origin);
  if (origin.time)
    parts << QLocale().toString(QDateTime::fromSecsSinceEpoch(*origin.time), QLocale::ShortFormat);
  return parts.join(QStringLiteral(" · "));
}

std::vector<Figure> comparisonFigures(const ListComparison& comparison) {
  return {keptFigure(comparison),
          {Texts::tr("new"), countText(comparison.entered()),
           Texts::tr("Apps of this list that are not in the baseline: %1 − %2 = %3")
               .arg(comparison.listSize)
               .arg(comparison.kept)
               .arg(comparison.entered())},
          {Texts::tr("left"), countText(comparison.left()),
           Texts::tr("Apps of the baseline that are not in this list: %1 − %2 = %3")
               .arg(comparison.baselineSize)
               .arg(comparison.kept)
               .arg(comparison.left())},
          jaccardFigure(comparison),
          overlapFigure(comparison),
          {Texts::tr("Kendall's tau"), figureText(comparison.kendallTau), tauToolTip(comparison)}};
}

QStringList differenceTexts(const ComparedList& compared) {
  QStringList texts;
  const auto& before = compared.baseline->list.origin;
  for (const auto part : compared.comparison.differences)
    texts << (part == OriginPart::Model && before.model == compared.origin.model
                  ? retrainedText(*before.model)
                  : differenceText(part, partText(before, part), partText(compared.origin, part)));
  return texts;
}

} // namespace rankwright
