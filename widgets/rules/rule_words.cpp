#include "widgets/rules/rule_words.h"

#include "core/expr/function_doc.h"
#include "widgets/command/fuzzy_match.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>
#include <utility>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RuleWords)
};

void addFeatures(std::vector<RuleWord>& words, const Schema& schema, const QString& help) {
  for (const auto& field : schema.fields())
    words.push_back({RuleWord::Kind::Feature, toQt(field.name), engineText(describe(field.type)), help});
}

/// Whether the statement that holds the token has its `=` before it.
bool isAssigned(std::string_view text, const std::vector<RuleToken>& tokens, std::size_t offset) {
  bool assigned = false;
  int depth = 0;
  std::size_t last = 0;
  for (const auto& token : tokens) {
    if (token.begin >= offset) break;
    const auto word = text.substr(token.begin, token.end - token.begin);
    const auto between = text.substr(last, token.begin - last);
    if (word == ";" || (depth == 0 && between.find('\n') != std::string_view::npos)) assigned = false;
    if (token.kind == RuleTokenKind::Bracket)
      depth = word == "(" || word == "[" ? depth + 1 : std::max(0, depth - 1);
    if (word == "=") assigned = true;
    last = token.end;
  }
  const auto rest = text.substr(std::min(last, offset), offset - std::min(last, offset));
  return assigned && (depth > 0 || rest.find('\n') == std::string_view::npos);
}

bool isWord(RuleTokenKind kind) {
  return kind == RuleTokenKind::Name || kind == RuleTokenKind::Function || kind == RuleTokenKind::Keyword;
}

} // namespace

std::vector<RuleWord> featureWords(const Workspace& workspace) {
  std::vector<RuleWord> words;
  addFeatures(words, workspace.items().features().schema(), Texts::tr("A feature of the app"));
  addFeatures(words, workspace.users().features().schema(), Texts::tr("A feature of the user"));
  addFeatures(words, workspace.contextSchema(), Texts::tr("A feature of the request's context"));
  return words;
}

std::vector<RuleWord> functionWords() {
  std::vector<RuleWord> words;
  for (const auto& doc : functionDocs())
    if (std::isalpha(static_cast<unsigned char>(doc.name.front())) &&
        doc.name.find(' ') == std::string_view::npos)
      words.push_back(
          {RuleWord::Kind::Function, toQt(doc.name), toQt(doc.signature), engineText(doc.summary)});
  return words;
}

std::vector<RuleWord> ruleWordsBefore(const RuleAnalysis& analysis, std::size_t offset) {
  std::vector<RuleWord> words;
  for (const auto& rule : analysis.outline.definitions)
    if (rule.statement.end < offset)
      words.push_back({RuleWord::Kind::Rule, toQt(rule.name),
                       rule.type ? engineText(describe(*rule.type)) : QString(),
                       Texts::tr("A rule of this file")});
  return words;
}

std::vector<RuleWord> fittingWords(std::vector<RuleWord> words, const QString& typed) {
  struct Fit {
    bool begins;
    int score;
    RuleWord word;
  };
  const FuzzyQuery query(typed);
  std::vector<Fit> fits;
  for (auto& word : words)
    if (const auto match = query.match(word.name))
      fits.push_back({word.name.startsWith(typed, Qt::CaseInsensitive), match->score, std::move(word)});
  std::ranges::stable_sort(fits, [](const Fit& a, const Fit& b) {
    return std::pair(a.begins, a.score) > std::pair(b.begins, b.score);
  });
  std::vector<RuleWord> fitting;
  for (auto& fit : fits)
    fitting.push_back(std::move(fit.word));
  return fitting;
}

std::string functionAt(std::string_view line, std::size_t offset) {
  for (const auto& token : tokensOf(line)) {
    const auto word = line.substr(token.begin, token.end - token.begin);
    const bool named = token.kind == RuleTokenKind::Function || token.kind == RuleTokenKind::Keyword;
    if (named && token.begin <= offset && offset <= token.end && findFunctionDoc(word))
      return std::string(word);
  }
  const auto call = callAt(line, offset);
  return call && findFunctionDoc(call->function) ? call->function : std::string();
}

std::optional<TypedWord> typedWordAt(std::string_view rules, std::size_t offset) {
  const auto tokens = tokensOf(rules);
  TypedWord word{offset, {}};
  for (const auto& token : tokens) {
    if (token.begin >= offset || token.end < offset) continue;
    if (isWord(token.kind))
      word = {token.begin, std::string(rules.substr(token.begin, offset - token.begin))};
    else if (token.kind == RuleTokenKind::Definition || token.kind == RuleTokenKind::Comment ||
             token.kind == RuleTokenKind::Number || token.kind == RuleTokenKind::Invalid ||
             (token.kind == RuleTokenKind::String && token.end > offset))
      return std::nullopt;
  }
  if (!isAssigned(rules, tokens, word.begin)) return std::nullopt;
  return word;
}

} // namespace rankwright
