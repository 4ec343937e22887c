#include "widgets/help/help_search.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kTitleWeight = 10;
constexpr int kMostOccurrences = 5; ///< of one word in one section that count
constexpr qsizetype kExcerptBefore = 40;
constexpr qsizetype kExcerptLength = 140;

/// Lower case, character by character, so that positions stay.
QString folded(const QString& text) {
  auto result = text;
  for (auto& c : result)
    c = c.toLower();
  return result;
}

/// How well a section answers the words; 0 when one of them is missing.
int scoreOf(const QString& title, const QString& text, const QStringList& words) {
  int score = 0;
  for (const auto& word : words) {
    const auto inTitle = int(title.count(word));
    const auto inText = std::min(int(text.count(word)), kMostOccurrences);
    if (inTitle + inText == 0) return 0;
    score += kTitleWeight * inTitle + inText;
  }
  return score;
}

qsizetype wordStart(const QString& text, qsizetype at) {
  const auto blank = text.indexOf(QLatin1Char(' '), at);
  return at == 0 || blank < 0 || blank > at + kExcerptBefore / 2 ? at : blank + 1;
}

qsizetype wordEnd(const QString& text, qsizetype at) {
  const auto blank = at >= text.size() ? -1 : text.lastIndexOf(QLatin1Char(' '), at);
  return blank < at - kExcerptBefore / 2 ? at : blank;
}

QString excerptAround(const QString& text, qsizetype position) {
  const auto begin = wordStart(text, std::max<qsizetype>(0, position - kExcerptBefore));
  auto excerpt = text.mid(begin, wordEnd(text, begin + kExcerptLength) - begin).simplified();
  if (begin > 0) excerpt.prepend(QChar(0x2026));
  if (begin + kExcerptLength < text.size()) excerpt.append(QChar(0x2026));
  return excerpt;
}

} // namespace

HelpIndex::HelpIndex(std::shared_ptr<const HelpLibrary> library) : library_(std::move(library)) {
  for (const auto& id : library_->contents())
    add(*library_->find(id));
}

void HelpIndex::add(const HelpPage& page) {
  for (const auto& section : page.sections)
    entries_.push_back({&page, &section, folded(section.title), folded(section.text)});
}

HelpHit HelpIndex::hitOf(const Entry& entry, const QString& firstWord, int score) const {
  const auto isFirst = entry.section == &entry.page->sections.front();
  const auto title =
      isFirst ? entry.section->title : entry.page->title() + QStringLiteral(" › ") + entry.section->title;
  const auto position = std::max<qsizetype>(0, entry.text.indexOf(firstWord));
  return {entry.page->id, entry.section->anchor, title, excerptAround(entry.section->text, position), score};
}

std::vector<HelpHit> HelpIndex::search(const QString& query, std::size_t limit) const {
  const auto words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::vector<HelpHit> hits;
  if (words.isEmpty()) return hits;
  for (const auto& entry : entries_)
    if (const auto score = scoreOf(entry.title, entry.text, words); score > 0)
      hits.push_back(hitOf(entry, words.front(), score));
  std::ranges::stable_sort(hits, std::ranges::greater(), &HelpHit::score);
  if (hits.size() > limit) hits.resize(limit);
  return hits;
}

} // namespace rankwright
