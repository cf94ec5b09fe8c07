#include "app/present_window.h"

#include "widgets/labels/plain_words.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

/// The view in which a header has 20 px.
constexpr double usualWidth = 1280;
constexpr double usualHeight = 720;

/// A screen that the window is not on; none where there is one only.
QScreen* otherScreen(const QWidget& window)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [&](const QScreen* screen) { return screen != window.screen(); });
    return other == screens.end() ? nullptr : *other;
}

} // namespace

PresentWindow::PresentWindow(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, std::function<paint::MapPicture()> picture, QWidget* parent)
    : QWidget(parent, Qt::Window), m_steps(steps)
{
    setObjectName(QStringLiteral("presentWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages = new QStackedWidget(this);
    m_stage = new stagepaint::StageView(steps, {}, m_pages);
    m_mapPage = new QWidget(m_pages);
    m_map = new PresentedMap(steps, std::move(subject), std::move(picture), m_mapPage);
    m_strip = new stagepaint::StageView(steps, {false, true, true}, m_mapPage);
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
    m_still = new labels::PlainLabel(m_pages);
    for (QWidget* page : {static_cast<QWidget*>(m_stage), m_mapPage, m_cover, static_cast<QWidget*>(m_still)}) {
        m_pages->addWidget(page);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        page->setFocusPolicy(Qt::NoFocus); // the keys are the window's
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void PresentWindow::retranslate()
{
    setWindowTitle(tr("The path of a packet – Hopscope"));
    labels::setAccessibleName(*this, tr("Presentation"));
    labels::setAccessibleDescription(*this, tr("Arrows, PageUp and PageDown step. Space plays. M: map or stage. B: black. F: freeze. Esc ends."));
}

void PresentWindow::setTheme(const paint::Theme& theme)
{
    m_stage->setTheme(theme);
    m_strip->setTheme(theme);
    m_map->setTheme(theme);
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
        m_stillIsMap = !m_stageShown;
    }
    m_frozen = frozen && !m_still->pixmap(Qt::ReturnByValue).isNull();
    showPage();
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

void PresentWindow::showPage()
{
    m_pages->setCurrentWidget(m_black ? m_cover : m_frozen ? static_cast<QWidget*>(m_still) : m_stageShown ? static_cast<QWidget*>(m_stage) : m_mapPage);
    emit stateChanged();
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
    default: break;
    }
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        m_steps.goTo(std::size_t(event->key() - Qt::Key_1) + m_stage->stage().firstHop);
    else if (!m_steps.pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

void PresentWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const double scale = std::max(1.0, std::min(width() / usualWidth, height() / usualHeight));
    m_stage->setTextScale(scale);
    m_strip->setTextScale(scale);
    m_map->setTextScale(scale);
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
