#pragma once

#include "widgets/rules/rule_words.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rankwright {

class CallTip;
class DocumentEditor;
class SourceView;
class WordPopup;

/// What is known of the rules that are edited.
struct RuleKnowledge {
  std::vector<RuleWord> features;
  std::shared_ptr<const RuleAnalysis> analysis; ///< of the text in front, perhaps a keystroke old; or nullptr
};

/// Helps while rules are typed in an editor: offers words, and shows the signature of the function that is
/// being called.
class RuleAssistant final : public QObject {
  Q_OBJECT

public:
  using Knowledge = std::function<const RuleKnowledge&()>;

  /// Belongs to the editor.
  RuleAssistant(DocumentEditor& editor, Knowledge knowledge);

  /// Offers the words that fit at the caret, also where nothing was typed yet.
  void offerWords();
  void close();

  WordPopup* words() const { return words_; }
  CallTip* callTip() const { return tip_; }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  /// The rule text around the caret, and where the caret stands in it.
  struct Place {
    std::size_t begin = 0; ///< of the rule text in the file
    std::string rules;
    std::size_t offset = 0;
  };
  std::optional<Place> place() const;
  void follow();
  void explainFunction();
  void typed(int character);
  void showWords(const Place& place, const TypedWord& word);
  void showCall(const Place& place);
  void take(const RuleWord& word);
  QRect onScreen(std::size_t position) const;

  DocumentEditor& editor_;
  SourceView& view_;
  Knowledge knowledge_;
  std::vector<RuleWord> functions_;
  WordPopup* words_;
  CallTip* tip_;
};

} // namespace rankwright
