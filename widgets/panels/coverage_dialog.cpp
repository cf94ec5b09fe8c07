#include "widgets/panels/coverage_dialog.h"

#include "model/client/api_resource.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/namespace_field.h"
#include "widgets/wording/wording.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::panels {

namespace {

enum Column
{
    KindColumn,
    StateColumn,
    ObjectsColumn,
    ReasonColumn
};

/// And could be read in some of its namespaces.
bool isRefusedTheWholeCluster(const source::KindState& kind)
{
    // ConfigMaps are asked for by their names.
    if (kind.kind == kube::Kind::ConfigMap || !client::resourceOf(kind.kind).namespaced)
        return false;
    return kind.refused || kind.coverage == cluster::Coverage::Forbidden;
}

} // namespace

CoverageDialog::CoverageDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("coverageDialog"));
    m_intro = new labels::PlainLabel(this);
    m_intro->setWordWrap(true);
    m_rows = new QTreeWidget(this);
    m_rows->setObjectName(QStringLiteral("coverageRows"));
    m_rows->setRootIsDecorated(false);
    m_rows->setColumnCount(ReasonColumn + 1);
    m_rows->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(false); // a long reason is scrolled to, not cut
    m_namespaces = new NamespaceField(this);
    connect(m_namespaces, &NamespaceField::namespacesChosen, this, &CoverageDialog::namespacesChosen);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is the field's
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_intro);
    column->addWidget(m_rows, 1);
    column->addWidget(m_namespaces);
    column->addWidget(buttons);
    resize(1040, 440);
    refresh();
}

void CoverageDialog::showState(const source::SourceState& state, const cluster::SnapshotPointer& snapshot, TimePoint now)
{
    m_now = now;
    m_state = state;
    m_snapshot = snapshot;
    refresh();
}

void CoverageDialog::setNamespaces(const std::optional<QStringList>& names)
{
    m_named = names;
    refreshNamespaces();
}

/// There to be filled in where something is refused for the whole cluster, and to be emptied as long as there is something in it.
void CoverageDialog::refreshNamespaces()
{
    const bool narrowed = std::any_of(m_state.kinds.begin(), m_state.kinds.end(), isRefusedTheWholeCluster);
    m_namespaces->setVisible(m_named && (narrowed || !m_named->isEmpty()));
    if (m_named)
        m_namespaces->setNamespaces(*m_named);
    m_namespaces->setRemark(m_state.leftOutNamespaces.empty() ? QString() : wording::leftOutSentence(m_state.leftOutNamespaces));
}

void CoverageDialog::refresh()
{
    refreshNamespaces();
    setWindowTitle(tr("What you can see"));
    m_rows->setHeaderLabels({tr("Kind"), tr("State"), tr("Objects"), tr("What it rests on, and what would help")});
    if (!m_snapshot)
        return;
    const bool live = m_state.kind == source::SourceKind::Live;
    m_intro->setText(live ? tr("What the server lets you read, kind by kind. Whatever is missing is shown as unknown, never as empty.")
                          : tr("What the file or the built-in cluster holds, kind by kind. Whatever is missing is shown as unknown, "
                               "never as empty."));
    // A scenario lives: what it holds now counts.
    const auto kinds = m_state.kinds.empty() ? source::kindStates(*m_snapshot) : m_state.kinds;
    while (m_rows->topLevelItemCount() < int(kinds.size()))
        m_rows->addTopLevelItem(new QTreeWidgetItem(m_rows));
    for (int i = 0; i < int(kinds.size()); ++i) {
        const source::KindState& kind = kinds[std::size_t(i)];
        const bool counts = kind.coverage == cluster::Coverage::Complete || kind.coverage == cluster::Coverage::Partial;
        QTreeWidgetItem* row = m_rows->topLevelItem(i);
        row->setText(KindColumn, QString::fromUtf8(kube::kindName(kind.kind).data()));
        row->setText(StateColumn, wording::kindStateWord(kind, m_state.kind));
        row->setText(ObjectsColumn, counts ? QLocale().toString(qulonglong(kind.objects)) : QStringLiteral("?"));
        row->setTextAlignment(ObjectsColumn, Qt::AlignRight | Qt::AlignVCenter);
        const QString reason = wording::kindStateReason(kind, m_state.kind, m_now);
        row->setText(ReasonColumn, labels::shownLine(reason));
        labels::setToolTip(*row, ReasonColumn, reason);
    }
}

void CoverageDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_namespaces->retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace hopscope::panels
