#include "widgets/map/legend_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/map/map_view.h"
#include "widgets/threads/pool_job.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

namespace hopscope::map {

namespace {

constexpr int pauseMilliseconds = 300;
constexpr std::size_t manyItems = 20'000; ///< to look at more takes longer than the window's thread has
constexpr int sideMargin = 12;
constexpr int topMargin = 4;

} // namespace

LegendView::LegendView(MapView* view, QWidget* parent) : QWidget(parent), m_view(view)
{
    m_pool.setMaxThreadCount(1);
    setObjectName(QStringLiteral("legend"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_stale)
            refresh();
    });
    connect(view, &MapView::lookChanged, this, &LegendView::lookAgain);
    connect(view, &MapView::itemSelected, this, &LegendView::lookAgain);
    connect(view, &MapView::cameraChanged, this, &LegendView::refreshLevel);
    tell();
}

LegendView::~LegendView()
{
    m_pool.waitForDone();
}

void LegendView::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void LegendView::lookAgain()
{
    m_stale = true;
    if (!m_pause.isActive())
        refresh();
}

void LegendView::refresh()
{
    if (m_busy)
        return; // it is looked at again then
    m_stale = false;
    const LayoutPointer layout = m_view->mapLayout();
    if (!layout)
        return take({}); // without a pause: the first map comes with its legend, and does not move for it
    m_pause.start();
    const paint::MapPicture shown = m_view->picture();
    if (layout->itemCount < manyItems)
        return take(paint::legendOf(shown));
    paint::MapPicture read; // only what the legend asks for: the view's own may change meanwhile
    read.layout = layout.get();
    read.linksOfSelectionOnly = shown.linksOfSelectionOnly;
    read.selectionLinks = shown.selectionLinks;
    m_busy = true;
    const auto work = [this, layout, read = std::move(read)] {
        QMetaObject::invokeMethod(this, [this, entries = paint::legendOf(read)] {
            m_busy = false;
            take(entries);
            if (m_stale && !m_pause.isActive())
                refresh();
        }, Qt::QueuedConnection);
    };
    m_pool.start(threads::poolJob(this, work, [this] { m_busy = false; }));
}

void LegendView::take(std::vector<paint::LegendEntry> entries)
{
    if (entries != m_entries) {
        m_entries = std::move(entries);
        tell();
    }
    refreshLevel();
    if (height() != heightForWidth(width())) // other entries, or letters of another size
        updateGeometry();
    setVisible(m_wanted && !m_entries.empty());
    update();
}

void LegendView::refreshLevel()
{
    const paint::Level level = m_view->mapLayout() ? paint::levelOf(*m_view->mapLayout()) : paint::Level::Full;
    if (level == m_level)
        return;
    m_level = level;
    updateGeometry();
    update();
}

QStringList LegendView::words() const
{
    QStringList words;
    for (const paint::LegendEntry& entry : m_entries)
        words << wording::legendWord(entry);
    return words;
}

void LegendView::tell()
{
    labels::setAccessibleName(*this, tr("Legend"));
    labels::setAccessibleDescription(*this, words().join(QStringLiteral(", ")));
}

paint::LegendPainter LegendView::painterFor(int width) const
{
    return {m_entries, wording::legendWord, double(width - 2 * sideMargin), m_view->picture().fontScale, m_level};
}

int LegendView::heightForWidth(int width) const
{
    return m_entries.empty() ? 0 : int(painterFor(width).size().height()) + 2 * topMargin;
}

QSize LegendView::sizeHint() const
{
    return {200, heightForWidth(width())};
}

void LegendView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void LegendView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateGeometry();
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void LegendView::paintEvent(QPaintEvent*)
{
    const paint::Theme& theme = m_view->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(0, 0, width(), 1, theme.outline);
    painterFor(width()).draw(painter, QPointF(sideMargin, topMargin), theme, paint::TextMode::Native);
}

} // namespace hopscope::map
