#pragma once

#include "widgets/common/address.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>

namespace rankwright {

class Workspace;

/// One page of the Index view. The view tells every page which index is looked at.
class IndexPage : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  /// Shows that index of the workspace, or nothing (nullptr and an empty name).
  virtual void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) = 0;

  /// What a session remembers of the page.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

signals:
  /// A person follows an object that lives in some view, perhaps another one.
  void followed(const rankwright::Address& address);
};

} // namespace rankwright
