#include "app/present_window.h"

#include "app/path_comparison.h"
#include "app/pointer_overlay.h"
#include "app/presented_path.h"

#include "widgets/labels/plain_words.h"

#include <QCloseEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

/// The view in which a header has 20 px.
constexpr double usualWidth = 1280;
constexpr double usualHeight = 720;
constexpr double captionPixels = 20; ///< above two paths, there

/// A screen that the window is not on; none where there is one only.
QScreen* otherScreen(const QWidget& window)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [&](const QScreen* screen) { return screen != window.screen(); });
    return other == screens.end() ? nullptr : *other;
}

} // namespace

PresentWindow::PresentWindow(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, std::function<paint::MapPicture()> picture, QWidget* parent)
    : QWidget(parent, Qt::Window), m_steps(steps), m_path(new PresentedPath(steps, std::move(subject), this))
{
    setObjectName(QStringLiteral("presentWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(std::move(picture));
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void PresentWindow::build(std::function<paint::MapPicture()> picture)
{
    m_pages = new QStackedWidget(this);
    m_stage = new stagepaint::StageView(m_path->steps(), {}, m_pages);
    m_mapPage = new QWidget(m_pages);
    m_map = new PresentedMap(m_path->steps(), [this] { return m_path->subject(); }, std::move(picture), m_mapPage);
    m_strip = new stagepaint::StageView(m_path->steps(), {false, true, true}, m_mapPage);
    m_strip->setStackedHeaders(true);
    auto* mapColumn = new QVBoxLayout(m_mapPage);
    mapColumn->setContentsMargins(0, 0, 0, 0);
    mapColumn->setSpacing(0);
    mapColumn->addWidget(m_map, 1);
    mapColumn->addWidget(m_strip);
    m_cover = new QWidget(m_pages);
    m_cover->setAutoFillBackground(true);
    QPalette black;
    black.setColor(QPalette::Window, Qt::black);
    m_cover->setPalette(black);
    m_cover->setCursor(Qt::BlankCursor);
    m_board = new QuestionBoard(m_pages);
    m_comparison = new PathComparison(m_pages);
    m_still = new labels::PlainLabel(m_pages);
    for (QWidget* page : {static_cast<QWidget*>(m_stage), m_mapPage, m_cover, static_cast<QWidget*>(m_still), static_cast<QWidget*>(m_board), static_cast<QWidget*>(m_comparison)}) {
        m_pages->addWidget(page);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        page->setFocusPolicy(Qt::NoFocus); // the keys are the window's
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pointer = new PointerOverlay(this);
    for (QWidget* each : findChildren<QWidget*>()) {
        each->setMouseTracking(true);
        each->installEventFilter(this);
    }
}

void PresentWindow::retranslate()
{
    setWindowTitle(tr("The path of a packet – Hopscope"));
    labels::setAccessibleName(*this, tr("Presentation"));
    labels::setAccessibleDescription(*this, tr("Arrows, PageUp and PageDown step; in a lesson PageDown goes on to the question and the next page. Space plays. M: map or stage. Q: the question of a lesson. B: black. F: freeze. A: other addresses. S: spotlight. L: pointer. Esc ends."));
}

void PresentWindow::setTheme(const paint::Theme& theme)
{
    m_stage->setTheme(theme);
    m_strip->setTheme(theme);
    m_map->setTheme(theme);
    m_board->setTheme(theme);
    m_comparison->setTheme(theme, 0);
}

void PresentWindow::begin(bool stage)
{
    showStage(stage);
    const QScreen* other = otherScreen(*parentWidget()->window());
    setGeometry((other ? other : parentWidget()->window()->screen())->geometry()); // where nobody manages windows, too
    showFullScreen();
    activateWindow();
    setFocus();
}

void PresentWindow::setBlack(bool black)
{
    m_black = black;
    showPage();
}

void PresentWindow::setFrozen(bool frozen)
{
    if (frozen && !m_frozen) {
        m_still->setPixmap(m_black ? QPixmap() : m_pages->currentWidget()->grab()); // black has nothing to hold still
        m_stillIsMap = shownPart() == m_mapPage;
    }
    m_frozen = frozen && !m_still->pixmap(Qt::ReturnByValue).isNull();
    showPage();
}

bool PresentWindow::hidesAddresses() const
{
    return m_path->hidesAddresses();
}

void PresentWindow::hideAddresses(bool hidden)
{
    if (hidden == hidesAddresses())
        return;
    m_path->hideAddresses(hidden);
    fillPage();
    m_frozen = false;
    showPage();
}

void PresentWindow::setLessonPage(RoomPage page)
{
    m_page = std::move(page);
    fillPage();
    showPage();
}

void PresentWindow::fillPage()
{
    RoomQuestion shown = m_page.question.value_or(RoomQuestion{m_page.words, {}, {}, {}});
    shown.ask = m_path->text(shown.ask);
    for (QString& option : shown.options)
        option = m_path->text(option);
    m_board->setQuestion(std::move(shown));
    std::vector<ShownPath> compared = m_page.compared;
    for (ShownPath& each : compared)
        each = {m_path->masked(each.path), m_path->text(each.caption)};
    m_comparison->setPaths(compared);
}

void PresentWindow::showQuestion(bool shown)
{
    m_questionShown = shown;
    showPage();
}

bool PresentWindow::showsQuestion() const
{
    return m_page.question && (m_questionShown || (m_steps.isEmpty() && m_page.compared.empty()));
}

/// A page may have neither a path nor a question.
bool PresentWindow::showsWords() const
{
    return !m_page.question && m_page.compared.empty() && m_steps.isEmpty() && !m_page.words.isEmpty();
}

void PresentWindow::setReducedMotion(bool reduced)
{
    m_pointer->setReducedMotion(reduced);
}

void PresentWindow::showStage(bool stage)
{
    m_stageShown = stage || m_mapLocked;
    showPage();
}

void PresentWindow::lockMap(bool locked)
{
    m_mapLocked = locked;
    m_frozen = m_frozen && !(locked && m_stillIsMap);
    showStage(m_stageShown);
}

QWidget* PresentWindow::shownPart() const
{
    if (showsQuestion() || showsWords())
        return m_board;
    if (isComparing())
        return m_comparison;
    return m_stageShown ? static_cast<QWidget*>(m_stage) : m_mapPage;
}

void PresentWindow::showPage()
{
    m_pages->setCurrentWidget(m_black ? m_cover : m_frozen ? static_cast<QWidget*>(m_still) : shownPart());
    emit stateChanged();
}

/// The parts have the mouse, and tell of it only here.
bool PresentWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        m_pointer->movePointer(m_pointer->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition()));
    return QWidget::eventFilter(watched, event);
}

void PresentWindow::placePointer()
{
    m_pointer->movePointer(m_pointer->mapFromGlobal(QPointF(QCursor::pos())));
    setCursor(m_pointer->hasTrail() ? Qt::BlankCursor : Qt::ArrowCursor); // the point is there in its place
}

bool PresentWindow::pressPointerKey(int key)
{
    switch (key) {
    case Qt::Key_S: m_pointer->setSpotlight(!m_pointer->hasSpotlight()); break;
    case Qt::Key_L: m_pointer->setTrail(!m_pointer->hasTrail()); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_pointer->resizeSpotlight(true); return true; // on the same key without Shift
    case Qt::Key_Minus: m_pointer->resizeSpotlight(false); return true;
    default: return false;
    }
    placePointer();
    return true;
}

/// All that a clicker has is one key to go on: through the steps, to the question about them, to the next page.
bool PresentWindow::turnPage(int key)
{
    const bool hasPath = !showsQuestion() && !showsWords();
    if (key == Qt::Key_PageDown && (!hasPath || (isComparing() ? m_comparison->isAtEnd() : m_steps.isAtEnd()))) {
        if (hasQuestion() && !showsQuestion())
            showQuestion(true);
        else
            emit nextPageAsked();
        return true;
    }
    if (key == Qt::Key_PageUp && (!hasPath || (isComparing() ? m_comparison->isAtStart() : m_steps.isAtStart()))) {
        if (showsQuestion() && m_questionShown)
            showQuestion(false);
        else
            emit previousPageAsked();
        return true;
    }
    return false;
}

void PresentWindow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_B:
    case Qt::Key_Period: setBlack(!m_black); return; // clickers send either
    case Qt::Key_F: setFrozen(!m_frozen); return;
    case Qt::Key_M:
    case Qt::Key_F4: showStage(!m_stageShown); return;
    case Qt::Key_Q: showQuestion(!showsQuestion()); return;
    case Qt::Key_A: hideAddresses(!hidesAddresses()); return;
    default: break;
    }
    if (pressPointerKey(event->key()))
        return;
    if (turnPage(event->key()))
        return;
    if (isComparing() && m_comparison->pressKey(event->key()))
        return;
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        m_steps.goTo(std::size_t(event->key() - Qt::Key_1) + m_stage->stage().firstHop);
    else if (!m_steps.pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

void PresentWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const double scale = std::max(1.0, std::min(width() / usualWidth, height() / usualHeight));
    m_pointer->setGeometry(rect());
    m_stage->setTextScale(scale);
    m_strip->setTextScale(scale);
    m_map->setTextScale(scale);
    m_board->setTextScale(scale);
    m_comparison->setCaptionPixels(int(captionPixels * scale));
}

void PresentWindow::closeEvent(QCloseEvent* event)
{
    emit ended();
    QWidget::closeEvent(event);
}

void PresentWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::app
