#pragma once

#include <QTextBrowser>

#include <memory>

namespace rankwright {

/// Shows one laid-out page. Links are told, never followed; Tab goes from link to link, Enter tells the link.
class HelpBrowser final : public QTextBrowser {
  Q_OBJECT

public:
  explicit HelpBrowser(QWidget* parent = nullptr);

  /// Shows a document and keeps it alive.
  void setPage(std::shared_ptr<QTextDocument> page);

  /// Brings a heading to the top.
  void scrollTo(const QString& anchor);
  /// Scrolls down by so many pixels.
  void scrollTo(int y);

  /// How far down the page is scrolled, 0 to 1.
  double scrolledShare() const;
  void scrollToShare(double share);

  /// The logical pixels that a picture may be wide.
  int pictureWidth() const;

signals:
  /// A person follows a link, as it stands in the page's Markdown.
  void linkActivated(const QString& href);
  /// Ctrl and the wheel: +1 asks for larger text, -1 for smaller.
  void zoomAsked(int direction);
  void resized();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void finishLayout();

  std::shared_ptr<QTextDocument> page_;
};

} // namespace rankwright
