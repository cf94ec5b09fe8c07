#include "widgets/panels/failing_list.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/shown_text.h"
#include "widgets/labels/plain_words.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace hopscope::panels {

namespace {

constexpr int gap = 6;
constexpr int edge = 12;
constexpr double detailShare = 0.86; ///< of the text's size
constexpr int detailRole = Qt::UserRole + 1;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

} // namespace

/// Pods first, then nodes.
class FailingModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setHealth(const cluster::ClusterHealth& health)
    {
        beginResetModel();
        m_health = health;
        endResetModel();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_health.failing.size() + m_health.nodesNotReady.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const std::size_t row = std::size_t(index.row());
        if (role != Qt::DisplayRole && role != detailRole && role != Qt::AccessibleTextRole)
            return {};
        const QString name = row < m_health.failing.size() ? text(m_health.failing[row].pod.name) : text(m_health.nodesNotReady[row - m_health.failing.size()]);
        if (role == Qt::DisplayRole)
            return labels::shownLine(name);
        const QString shown = labels::shownLine(detail(row));
        return role == detailRole ? shown : QStringLiteral("%1: %2").arg(labels::shownLine(name), shown);
    }

    layout::ItemId itemAt(int index) const
    {
        const std::size_t row = std::size_t(index);
        if (row < m_health.failing.size())
            return {layout::ItemKind::Pod, m_health.failing[row].pod, {}};
        return {layout::ItemKind::NodeCard, {{}, m_health.nodesNotReady[row - m_health.failing.size()]}, {}};
    }

    int rowOf(const layout::ItemId& item) const
    {
        for (int row = 0; row < rowCount(); ++row) {
            if (itemAt(row) == item)
                return row;
        }
        return -1;
    }

private:
    /// Reason first: what one looks for; the namespace last, as it may be cut.
    QString detail(std::size_t row) const
    {
        if (row >= m_health.failing.size())
            return FailingList::tr("Node, not ready");
        const cluster::FailingPod& pod = m_health.failing[row];
        QStringList parts{text(pod.reason)};
        if (pod.restarts > 0)
            parts << FailingList::tr("%n restart(s)", nullptr, pod.restarts);
        parts << text(pod.pod.namespace_);
        return parts.join(QStringLiteral(" · "));
    }

    cluster::ClusterHealth m_health;
};

/// A row as a card: the name in full where there is room, else with its end.
class FailingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme) { m_theme = &theme; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {100, option.fontMetrics.height() + QFontMetrics(small(option.font)).height() + 12 + gap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect card = option.rect.adjusted(edge, 0, -edge, -gap);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(selected || hovered ? m_theme->accent : m_theme->outline, selected ? 2 : 1));
        painter->setBrush(m_theme->surface);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 6, 6);
        painter->fillRect(QRect(card.left() + 1, card.top() + 4, 4, card.height() - 8), m_theme->failing);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        const QFontMetrics names(bold);
        const QFontMetrics details(small(option.font));
        const QRect room = card.adjusted(edge, 6, -6, -6);
        painter->setFont(bold);
        painter->setPen(m_theme->text);
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeft, names.elidedText(index.data().toString(), Qt::ElideMiddle, room.width()));
        painter->setFont(small(option.font));
        painter->setPen(m_theme->textDimmed);
        painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft, details.elidedText(index.data(detailRole).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    static QFont small(QFont font)
    {
        font.setPixelSize(std::max(11, qRound(font.pixelSize() * detailShare)));
        return font;
    }

    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
};

FailingList::FailingList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("failingList"));
    m_title = new labels::PlainLabel(this);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setContentsMargins(16, 10, 16, 0);
    m_nodes = new labels::PlainLabel(this);
    m_nodes->setProperty("role", QStringLiteral("detail"));
    m_nodes->setContentsMargins(16, 0, 16, 6);
    m_model = new FailingModel(this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("failingView"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_delegate = new FailingDelegate(m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true); // there may be thousands
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_nodes);
    column->addWidget(m_view, 1);
    connect(m_view, &QListView::clicked, this, &FailingList::choose);
    connect(m_view, &QListView::activated, this, &FailingList::choose);
    // What is chosen with the arrow keys; that the list gets the keys chooses nothing.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        if (!m_selecting && m_view->hasFocus() && !selected.isEmpty())
            choose(selected.indexes().constFirst());
    });
    retranslate();
}

void FailingList::begin()
{
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    m_view->setFocus(Qt::OtherFocusReason);
}

void FailingList::choose(const QModelIndex& index)
{
    if (index.isValid())
        emit itemChosen(m_model->itemAt(index.row()));
}

void FailingList::setHealth(const cluster::ClusterHealth& health)
{
    if (health == m_health)
        return;
    const QModelIndex current = m_view->currentIndex();
    const std::optional<layout::ItemId> marked = current.isValid() ? std::optional(m_model->itemAt(current.row())) : std::nullopt;
    m_health = health;
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    m_model->setHealth(health);
    setSelected(marked);
    retranslate();
}

void FailingList::setTheme(const paint::Theme& theme)
{
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
    m_view->doItemsLayout();
}

void FailingList::setSelected(const std::optional<layout::ItemId>& item)
{
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    const int row = item ? m_model->rowOf(*item) : -1;
    if (row < 0)
        m_view->selectionModel()->clear();
    else
        m_view->setCurrentIndex(m_model->index(row));
}

std::optional<layout::ItemId> FailingList::step(bool forward) const
{
    const int count = m_model->rowCount();
    if (count == 0)
        return std::nullopt;
    const QModelIndex current = m_view->currentIndex();
    const int next = !current.isValid() ? (forward ? 0 : count - 1) : (current.row() + (forward ? 1 : count - 1)) % count;
    return m_model->itemAt(next);
}

void FailingList::retranslate()
{
    const int pods = int(m_health.failing.size());
    const int nodes = int(m_health.nodesNotReady.size());
    m_title->setText(pods > 0 ? tr("%Ln pod(s) fail", nullptr, pods) : nodes > 0 ? tr("%Ln node(s) are not ready", nullptr, nodes) : tr("Nothing fails"));
    m_nodes->setText(tr("%Ln node(s) are not ready", nullptr, nodes));
    m_nodes->setVisible(pods > 0 && nodes > 0);
    labels::setAccessibleName(*m_view, tr("What fails"));
    m_view->viewport()->update();
}

void FailingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::panels
