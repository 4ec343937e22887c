#include "widgets/help/help_browser.h"

#include "widgets/common/type_scale.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QWheelEvent>

namespace rankwright {

HelpBrowser::HelpBrowser(QWidget* parent) : QTextBrowser(parent) {
  setObjectName(QStringLiteral("helpPage"));
  setAccessibleName(tr("Page of the guide"));
  setOpenLinks(false);
  setOpenExternalLinks(false);
  setUndoRedoEnabled(false);
  setFrameShape(QFrame::NoFrame);
  // Always there, so that a long page does not change its width while it is laid out.
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  connect(this, &QTextBrowser::anchorClicked, this,
          [this](const QUrl& url) { emit linkActivated(url.toString()); });
}

void HelpBrowser::setPage(std::shared_ptr<QTextDocument> page) {
  setExtraSelections({});
  // The widget lets go of the old document before that is deleted.
  setDocument(page.get());
  page_ = std::move(page);
}

void HelpBrowser::scrollTo(const QString& anchor) {
  finishLayout();
  scrollToAnchor(anchor);
}

void HelpBrowser::scrollTo(int y) {
  finishLayout();
  verticalScrollBar()->setValue(y);
}

double HelpBrowser::scrolledShare() const {
  const auto* bar = verticalScrollBar();
  return bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
}

void HelpBrowser::scrollToShare(double share) {
  finishLayout();
  verticalScrollBar()->setValue(qRound(share * verticalScrollBar()->maximum()));
}

/// A long page is laid out bit by bit; until then it is too short to be scrolled far.
void HelpBrowser::finishLayout() {
  document()->documentLayout()->documentSize();
}

int HelpBrowser::pictureWidth() const {
  return qMax(0, viewport()->width() - 10 * kUnit);
}

/// Back, forward, zoom and find are commands of the pane, not of the text.
void HelpBrowser::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers().testFlag(Qt::AltModifier) || event->key() == Qt::Key_Backspace)
    event->ignore();
  else
    QTextBrowser::keyPressEvent(event);
}

void HelpBrowser::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier)) return QTextBrowser::wheelEvent(event);
  if (const auto turn = event->angleDelta().y(); turn != 0) emit zoomAsked(turn > 0 ? 1 : -1);
  event->accept();
}

void HelpBrowser::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) emit resized();
}

} // namespace rankwright
