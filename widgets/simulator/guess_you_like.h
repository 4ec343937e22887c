#pragma once

#include "core/workspace/personas.h"
#include "widgets/common/logged_request_address.h"
#include "widgets/common/view.h"
#include "widgets/simulator/draft_list.h"

#include <functional>
#include <optional>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace rankwright {

class BaselineBar;
class BlastRadiusPanel;
class CardView;
class DocumentSet;
class InventedUserPage;
class JobRunner;
class ListBanner;
class ListBaseline;
class ListDisplay;
class ListPair;
class MessageBar;
class PersonaBar;
class PersonaShelf;
class PhoneScreen;
class ScorePanel;
class SearchPanel;
class TracePanel;
class UserFinder;
class WhatIfPanel;

/// "Guess You Like": pick a user and a context, see the list as cards, and for each card how it came into the
/// list. The widget itself is the list; the panels around it belong to it and are placed by the window.
class GuessYouLike final : public View {
  Q_OBJECT

public:
  /// Both must outlive the view.
  GuessYouLike(JobRunner& jobs, DocumentSet& documents, QWidget* parent = nullptr);

  QString id() const override;
  QString title() const override;
  QString iconName() const override;
  std::vector<ViewPanel> panels() const override;
  QStringList addressKinds() const override;
  void setWorkspace(SharedWorkspace workspace) override;
  /// `user:<key>`, `whynot:<item key>` to ask about an app, `logged:<request>` to ask a logged request again
  /// (see logged_request_address.h), or `blastradius:draft` to replay the draft
  void goTo(const Address& address) override;
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Selects a user by key and recommends; says in place when there is no such user.
  void selectUser(const QString& key);

  /// The key of the selected user; empty when there is none, or an invented one.
  QString selectedUser() const;

  /// Asks for a user who is described by features alone, as the fields of the page say.
  void inventUser();
  bool isInvented() const { return user_ == kNoUser; }
  /// Whether anybody is asked for.
  bool hasUser() const { return user_.has_value(); }

  /// The list as tab-separated text; empty when there is none.
  QString listText() const;

  /// Asks for any app why it is not in the list; the panel shows the answer.
  void askWhyNot(ItemId item);

  const SharedWorkspace& workspace() const { return workspace_; }
  /// The trace of the shown list; nullptr when there is none.
  const std::shared_ptr<const Trace>& currentTrace() const { return shown_; }

  SearchPanel* users() const;
  UserFinder* userFinder() const { return users_; }
  ContextForm* context() const { return context_; }
  TracePanel* trace() const { return trace_; }
  WhyNotPanel* whyNot() const { return whyNot_; }
  ScorePanel* scores() const { return scores_; }
  ListDisplay* list() const { return list_; }
  ListBaseline* baseline() const { return baseline_; }
  BaselineBar* baselineBar() const { return baselineBar_; }
  CardView* cards() const;
  WhatIfPanel* whatIf() const { return whatIf_; }
  DraftConfiguration* draft() const { return draft_; }
  PersonaBar* personas() const { return personas_; }
  InventedUserPage* invented() const { return invented_; }
  BlastRadiusPanel* blastRadius() const { return blastRadius_; }
  PhoneScreen* phone() const { return phone_; }
  ListPair* lists() const { return lists_; }
  ListBanner* banner() const { return banner_; }
  /// What made the shown list when it is that of a draft; nullptr for a pipeline of the workspace.
  const std::shared_ptr<const DraftPipeline>& shownDraft() const { return maker_.draft; }

signals:
  /// Another list is shown, or none.
  void listChanged();
  /// The facts of the selected card are shown.
  void traceShown();
  void whyNotShown();
  /// The list is shown beside another baseline than before, or without one.
  void comparisonShown();
  /// Something could not be shown; `details` is the message in place.
  void failed(const QString& details);

protected:
  void showEvent(QShowEvent* event) override;

private:
  enum Page { NoUserPage, EmptyListPage, ListPage };

  void buildLayout();
  void connectParts();
  void explainParts();
  void connectPersonas();
  void connectBlastRadius();
  void askLogged(const Address& address);
  void takeLogged(const LoggedRequestPlace& place, std::shared_ptr<const RepeatedRequest> repeated);
  void leaveLogged(bool restoresContext);
  void followContext();
  void followBlastRadius(const Address& address);
  void leavePair();
  void goBackToUsual();
  void showBanner();
  void pickUser(UserId user);
  void askInvented();
  void copyUser();
  void leaveInvented();
  QString userHeadline() const;
  void recommend();
  void askWhyNotKey(const QString& key);
  void followDraft();
  TypedRequest typedRequest() const;
  ListRequest listRequest() const;
  bool answersShownRequest(const ListRequest& request) const;
  void takeAnswer(const ListRequest& request, DraftAnswer answer);
  void sayDraftFailed(const ListRequest& request, const Error& error);
  void showList(ListAnswer answer);
  void showPublished(ItemId item);
  std::optional<Persona> presentPersona() const;
  void choosePersona(const Persona& persona);
  void compare();
  void showComparison(const SharedComparison& compared);
  void showSummary();
  void showTrace(ItemId item);
  void answerWhyNot(ItemId item);
  void forgetList();
  void showError(const QString& title, const Error& error, std::function<void()> retry);

  JobRunner& jobs_;
  SharedWorkspace workspace_;
  std::shared_ptr<const AppCatalogue> apps_;
  std::optional<UserId> user_;                    ///< `kNoUser` for an invented one
  std::optional<UserId> storedUser_;              ///< who was picked last
  std::string personaName_;                       ///< that the request was chosen by; empty for none
  std::shared_ptr<const Trace> shown_;            ///< of the list on the screen
  std::shared_ptr<const RecordedList> record_;    ///< the same list, to be compared and kept
  KeptPipeline maker_;                            ///< of the list on the screen
  TypedRequest shownRequest_;                     ///< of the list on the screen
  std::shared_ptr<const RepeatedRequest> logged_; ///< that is asked again; nullptr for none
  LoggedRequestPlace loggedPlace_;
  ContextTexts contextBefore_; ///< in the form before a logged request came
  std::optional<ConfigurationPair>
      pair_;                   ///< whose lists stand side by side; else the draft's, if there is one
  bool draftHasMoved_ = false; ///< while nobody saw it

  UserFinder* users_;
  ContextForm* context_;
  TracePanel* trace_;
  WhyNotPanel* whyNot_;
  MessageBar* message_;
  QLabel* headline_;
  QLabel* summary_;
  QStackedWidget* pages_;
  ScorePanel* scores_;
  ListDisplay* list_;
  QScrollArea* contextScroll_;
  ListBaseline* baseline_;
  BaselineBar* baselineBar_;
  DraftConfiguration* draft_;
  WhatIfPanel* whatIf_;
  ListPair* lists_;
  ListBanner* banner_;
  PhoneScreen* phone_;
  PersonaShelf* shelf_;
  PersonaBar* personas_;
  InventedUserPage* invented_;
  QStackedWidget* who_;
  BlastRadiusPanel* blastRadius_;
};

} // namespace rankwright
