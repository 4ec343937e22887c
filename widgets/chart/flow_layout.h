#pragma once

#include <QLayout>

namespace rankwright {

/// Places its widgets beside each other and goes on in the next line where the width ends; from the right in
/// languages that are read so.
class FlowLayout final : public QLayout {
public:
  explicit FlowLayout(QWidget* parent);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override { return items_.value(index); }
  QLayoutItem* takeAt(int index) override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return minimumSize(); }
  QSize minimumSize() const override;
  Qt::Orientations expandingDirections() const override { return {}; }
  void setGeometry(const QRect& rect) override;

private:
  int place(const QRect& rect, bool really) const;

  QList<QLayoutItem*> items_;
};

} // namespace rankwright
