#pragma once

#include <QHash>
#include <QLabel>

namespace rankwright {

/// A label whose text wraps. Remembers how tall it is at a width: layouts that nest ask for it over and over,
/// and QLabel breaks the lines anew each time.
class WrappedLabel : public QLabel {
  Q_OBJECT

public:
  explicit WrappedLabel(QWidget* parent = nullptr);
  explicit WrappedLabel(const QString& text, QWidget* parent = nullptr);

  int heightForWidth(int width) const override;

private:
  mutable QHash<int, int> heights_; ///< by width, of `measuredText_` in `measuredFont_`
  mutable QString measuredText_;
  mutable QFont measuredFont_;
};

} // namespace rankwright
