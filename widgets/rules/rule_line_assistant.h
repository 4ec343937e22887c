#pragma once

#include "core/workspace/what_if.h"
#include "widgets/rules/rule_words.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

class QLineEdit;

namespace rankwright {

class JobRunner;
class WordPopup;

/// A rule whose expression is edited in one line, and the file where it stands.
struct RuleLine {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<const Schema> inputs; ///< what rules may read
  NamedText file;
  std::string rule;
};

/// Something wrong with the expression: bytes [begin, end) of it, which may be empty at its end.
struct LineProblem {
  std::size_t begin = 0;
  std::size_t end = 0;
  Error error;
};

/// What an editor would know of the file if the rule had this expression.
struct LineKnowledge {
  std::vector<RuleWord> rules; ///< those that the expression may use
  std::vector<LineProblem> problems;
};

/// Safe on any thread. Errors: those of `withRuleExpression`.
Result<LineKnowledge> readRuleLine(const RuleLine& line, const std::string& expression);

/// Helps while a rule is typed into a line as the editor of rules does: offers words, marks what is wrong,
/// and says it.
class RuleLineAssistant final : public QObject {
  Q_OBJECT

public:
  /// Belongs to the line. The runner outlives both.
  RuleLineAssistant(QLineEdit& line, RuleLine rule, JobRunner& jobs);

  /// Offers the words that fit at the caret, also where nothing was typed yet.
  void offerWords();
  WordPopup* words() const { return words_; }
  /// What is wrong first; empty when nothing is.
  const QString& problem() const { return problem_; }

signals:
  /// The text was read; `problem` is about it.
  void checked();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  std::optional<TypedWord> typedWord() const;
  void typed();
  void showWords(const TypedWord& word);
  void take(const RuleWord& word);
  void check();
  void show(LineKnowledge knowledge);
  void underline(const std::vector<LineProblem>& problems);

  QLineEdit& line_;
  RuleLine rule_;
  JobRunner& jobs_;
  std::vector<RuleWord> known_; ///< features and functions
  LineKnowledge knowledge_;
  WordPopup* words_;
  QTimer pause_;
  QString problem_;
};

} // namespace rankwright
