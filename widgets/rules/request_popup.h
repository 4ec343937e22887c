#pragma once

#include "widgets/simulator/context_form.h"

#include <QFrame>
#include <QJsonObject>

#include <cstdint>
#include <optional>

class QCheckBox;
class QDateTimeEdit;

namespace rankwright {

class Workspace;

/// The request that rules are tried in: its context and its time.
class RequestPopup final : public QFrame {
  Q_OBJECT

public:
  explicit RequestPopup(QWidget* parent);

  /// Keeps what was chosen where the workspace has it too; nullptr forgets the fields, not what they hold.
  /// The workspace lives until another one, or none, is set.
  void setWorkspace(const Workspace* workspace);
  /// Shows it with a corner there, in the coordinates of the screen.
  void popUp(const QPoint& place);
  ContextTexts context() const;
  /// Seconds since the Unix epoch; nothing: the present.
  std::optional<std::int64_t> time() const;
  /// What was chosen, in a few words.
  QString summary() const;

  QJsonObject saveState() const;
  /// Without telling.
  void restoreState(const QJsonObject& state);

signals:
  void changed();

private:
  void build();
  /// Makes the fields, once somebody sees them: there may be many.
  void fill();
  void forgetUnknown();
  /// What is chosen, or will be once there is a workspace.
  ContextTexts chosenContext() const;
  void setTime(std::optional<std::int64_t> time);

  const Workspace* workspace_ = nullptr;
  std::string zone_;  ///< in which the time is shown; "" for UTC
  ContextTexts kept_; ///< what was chosen, while there are no fields for it
  bool hasFields_ = false;
  ContextForm* form_;
  QCheckBox* timed_;
  QDateTimeEdit* time_;
};

} // namespace rankwright
