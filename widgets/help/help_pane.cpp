#include "widgets/help/help_pane.h"

#include "widgets/command/command_registry.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/widget_help.h"
#include "widgets/help/command_spot.h"
#include "widgets/help/help_browser.h"
#include "widgets/help/help_document.h"
#include "widgets/help/help_lists.h"
#include "widgets/help/page_find_bar.h"

#include <QAction>
#include <QDesktopServices>
#include <QLocale>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr qreal kZoomStep = 1.1;
constexpr qreal kSmallest = 0.7;
constexpr qreal kLargest = 3.0;
constexpr auto kRestyleDelay = 150ms;

/// What reading the guide gives.
struct Guide {
  std::shared_ptr<const HelpLibrary> library;
  std::shared_ptr<const HelpIndex> index;
};

Result<Guide> readGuide(const QString& language) {
  RW_ASSIGN(auto library, HelpLibrary::read(helpRoot(), language));
  auto index = std::make_shared<const HelpIndex>(library);
  return Guide{std::move(library), std::move(index)};
}

QString homePage() {
  return QStringLiteral("index");
}

} // namespace

HelpPane::HelpPane(JobRunner& jobs, CommandRegistry& commands, const QString& language, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      commands_(commands),
      language_(language),
      search_(new FilterField),
      pages_(new QStackedWidget),
      browser_(new HelpBrowser),
      contents_(new HelpList(tr("Contents"))),
      hits_(new HelpList(tr("What the search found"))),
      find_(new PageFindBar(*browser_)),
      notice_(new MutedLabel) {
  setAccessibleName(tr("Guide"));
  setHelp(this, QStringLiteral("commands#help"));
  restyle_.setSingleShot(true);
  restyle_.setInterval(kRestyleDelay);
  buildActions();
  buildLayout();
  connectParts();
  updateActions();
  readLibrary();
}

void HelpPane::connectParts() {
  connect(browser_, &HelpBrowser::linkActivated, this, &HelpPane::follow);
  connect(browser_, &HelpBrowser::zoomAsked, this, [this](int way) { way > 0 ? zoomIn() : zoomOut(); });
  connect(browser_, &HelpBrowser::resized, &restyle_, qOverload<>(&QTimer::start));
  connect(&restyle_, &QTimer::timeout, this, &HelpPane::renderAgain);
  connect(contents_, &HelpList::chosen, this, &HelpPane::showPage);
  connect(hits_, &HelpList::chosen, this, &HelpPane::showPage);
  connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) showHits();
  });
  connect(search_, &FilterField::filterChanged, this, &HelpPane::showHits);
  connect(search_, &FilterField::left, this, &HelpPane::enterHits);
}

void HelpPane::readLibrary() {
  jobs_.start(
      {QStringLiteral("read guide"), tr("Reading the guide"), this},
      [language = language_](const JobControl&) { return readGuide(language); },
      [this](const Guide& guide) { setLibrary(guide.index, guide.library); },
      [this](const Error& error) { say(errorText(error)); });
}

void HelpPane::setLibrary(std::shared_ptr<const HelpIndex> index,
                          std::shared_ptr<const HelpLibrary> library) {
  index_ = std::move(index);
  library_ = std::move(library);
  contents_->setContents(*library_);
  if (history_.isEmpty()) history_.go({homePage()});
  updateActions();
  showCurrent();
  if (!search_->text().isEmpty()) showHits();
}

void HelpPane::showPage(const QString& pageAndAnchor) {
  const auto place = helpPlace(pageAndAnchor);
  visit({place.target, place.anchor});
}

void HelpPane::visit(HelpPlace place) {
  if (place.page.isEmpty()) place.page = currentPage();
  history_.leaveAt(browser_->verticalScrollBar()->value());
  history_.go(std::move(place));
  updateActions();
  showCurrent();
}

QString HelpPane::currentPage() const {
  return history_.isEmpty() ? QString() : history_.current().page;
}

void HelpPane::showCurrent() {
  if (!library_) return;
  const auto place = history_.current();
  pages_->setCurrentWidget(browser_);
  contentsAction_->setChecked(false);
  notice_->hide();
  const auto* page = library_->find(place.page);
  if (!page) return say(tr("The guide has no page “%1”.").arg(place.page));
  contents_->setCurrentPage(place.page);
  arriving_ = true;
  layOut(*page, [this, place](std::shared_ptr<QTextDocument> document) {
    showDocument(place, std::move(document));
  });
}

void HelpPane::layOut(const HelpPage& page, std::function<void(std::shared_ptr<QTextDocument>)> then) {
  const auto style = helpStyle(palette(), zoom_, browser_->pictureWidth(), devicePixelRatioF());
  jobs_.start(
      {QStringLiteral("lay out guide"), tr("Laying out a page of the guide"), this},
      [library = library_, &page, style](const JobControl&) -> Result<std::shared_ptr<QTextDocument>> {
        return makeHelpDocument(page, library->root(), style);
      },
      std::move(then), [this](const Error& error) { say(errorText(error)); });
}

void HelpPane::showDocument(const HelpPlace& place, std::shared_ptr<QTextDocument> document) {
  arriving_ = false;
  browser_->setPage(std::move(document));
  shownPage_ = place.page;
  if (place.scroll >= 0)
    browser_->scrollTo(place.scroll);
  else if (!place.anchor.isEmpty())
    browser_->scrollTo(place.anchor);
  find_->pageChanged();
  emit pageShown(place.page, place.anchor);
}

/// The same page in other clothes; the reader stays where he was.
void HelpPane::renderAgain() {
  if (arriving_) return showCurrent();
  if (shownPage_.isEmpty() || shownPage_ != currentPage()) return;
  layOut(*library_->find(shownPage_),
         [this, share = browser_->scrolledShare()](std::shared_ptr<QTextDocument> document) {
           browser_->setPage(std::move(document));
           browser_->scrollToShare(share);
           find_->pageChanged();
         });
}

void HelpPane::follow(const QString& href) {
  const auto link = parseHelpLink(href);
  switch (link.kind) {
  case HelpLink::Kind::Page:
    return visit({link.target, link.anchor});
  case HelpLink::Kind::Command:
    return showMe(link.target);
  case HelpLink::Kind::Address:
    emit followed(*Address::parse(link.target));
    return;
  case HelpLink::Kind::Web:
    QDesktopServices::openUrl(QUrl(link.target));
    return;
  case HelpLink::Kind::Unknown:
    return say(tr("This link leads nowhere: %1").arg(href));
  }
}

void HelpPane::showMe(const QString& command) {
  auto* action = commands_.find(command);
  if (!action) return say(tr("This window has no such command: %1").arg(command));
  if (const auto spot = spotOf(action, *window())) (new TargetOutline(window()))->flash(spot);
  const auto name = QString(action->text()).remove(QLatin1Char('&'));
  if (!action->isEnabled()) return say(tr("“%1” is not available now.").arg(name));
  notice_->hide();
  action->trigger();
}

void HelpPane::say(const QString& notice) {
  notice_->setText(notice);
  notice_->setAccessibleName(notice);
  notice_->show();
}

void HelpPane::search(const QString& words) {
  // Told here and now, not once more after the pause of someone who types.
  const QSignalBlocker quiet(search_);
  search_->setText(words);
  search_->setFocus(Qt::OtherFocusReason);
  showHits();
}

void HelpPane::showHits() {
  const auto words = search_->text();
  notice_->hide();
  if (words.trimmed().isEmpty()) return pages_->setCurrentWidget(browser_);
  if (!index_) return;
  const auto hits = index_->search(words);
  hits_->setHits(hits);
  contentsAction_->setChecked(false);
  pages_->setCurrentWidget(hits_);
  say(hits.empty() ? tr("The guide says nothing about “%1”.").arg(words)
                   : tr("%n places found", nullptr, int(hits.size())));
}

void HelpPane::enterHits() {
  if (pages_->currentWidget() == hits_)
    hits_->setFocus(Qt::OtherFocusReason);
  else
    browser_->setFocus(Qt::OtherFocusReason);
}

void HelpPane::goBack() {
  history_.leaveAt(browser_->verticalScrollBar()->value());
  history_.back();
  updateActions();
  showCurrent();
}

void HelpPane::goForward() {
  history_.leaveAt(browser_->verticalScrollBar()->value());
  history_.forward();
  updateActions();
  showCurrent();
}

void HelpPane::goHome() {
  visit({homePage()});
}

void HelpPane::toggleContents() {
  pages_->setCurrentWidget(contentsAction_->isChecked() ? static_cast<QWidget*>(contents_) : browser_);
  notice_->hide();
  pages_->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void HelpPane::openFind() {
  pages_->setCurrentWidget(browser_);
  contentsAction_->setChecked(false);
  find_->open();
}

void HelpPane::setZoom(qreal zoom) {
  zoom_ = std::clamp(zoom, kSmallest, kLargest);
  updateActions();
  renderAgain();
}

void HelpPane::zoomIn() {
  setZoom(zoom_ * kZoomStep);
}

void HelpPane::zoomOut() {
  setZoom(zoom_ / kZoomStep);
}

void HelpPane::resetZoom() {
  setZoom(1);
}

QJsonObject HelpPane::saveState() const {
  if (history_.isEmpty()) return {};
  return {{QStringLiteral("page"), currentPage()},
          {QStringLiteral("scroll"), browser_->verticalScrollBar()->value()},
          {QStringLiteral("zoom"), zoom_}};
}

void HelpPane::restoreState(const QJsonObject& state) {
  zoom_ = std::clamp(state.value(QStringLiteral("zoom")).toDouble(1), kSmallest, kLargest);
  const auto page = state.value(QStringLiteral("page")).toString();
  if (!page.isEmpty()) visit({page, {}, state.value(QStringLiteral("scroll")).toInt(-1)});
}

void HelpPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) renderAgain();
  QWidget::changeEvent(event);
}

} // namespace rankwright
