#pragma once

#include "widgets/rules/live_preview.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace rankwright {

class RequestPopup;
class SearchButton;

/// Chooses whom and what rules are tried on: a user, a request, and chosen apps or a random sample.
class SampleBar final : public QWidget {
  Q_OBJECT

public:
  explicit SampleBar(JobRunner& jobs, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  SampleChoice choice() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void changed();

private:
  void build();
  QWidget* buildRows();
  void buildContext();
  void setUser(const std::string& key);
  void addApp(std::uint32_t row);
  void showUser();
  void showContext();

  std::shared_ptr<const Workspace> workspace_;
  std::string user_;
  SearchButton* users_;
  QToolButton* contextButton_;
  RequestPopup* request_;
  QComboBox* rows_;
  QStackedWidget* rowPages_;
  QSpinBox* seed_;
  QLineEdit* apps_;
  SearchButton* addApp_;
};

} // namespace rankwright
