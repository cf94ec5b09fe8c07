#include "app/context_dialog.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"
#include "widgets/wording/wording.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

enum Column
{
    NameColumn,
    StateColumn,
    ClusterColumn,
    UserColumn,
    NamespaceColumn,
    ServerColumn,
    ColumnCount
};

constexpr int wholeNameRole = Qt::UserRole; ///< as the kubeconfig has it

QString shownName(const std::string& name)
{
    return labels::shownLine(QString::fromStdString(name));
}

bool isChoosable(const QTreeWidgetItem* item)
{
    return item && !item->isHidden() && item->flags().testFlag(Qt::ItemIsEnabled);
}

} // namespace

ContextDialog::ContextDialog(client::KubeconfigOptions options, const QString& current, QWidget* parent)
    : QDialog(parent), m_options(std::move(options))
{
    setObjectName(QStringLiteral("contextDialog"));
    setWindowTitle(tr("Open a cluster"));
    build();
    fill(current);
    filter();
    resize(980, 460);
}

/// The survey ends at once, whatever it waits for.
ContextDialog::~ContextDialog() = default;

void ContextDialog::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("contextSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Find a context, cluster, user, namespace or server"));
    labels::setAccessibleName(*m_search, tr("Find a context"));
    m_search->installEventFilter(this);
    m_rows = new QTreeWidget(this);
    m_rows->setObjectName(QStringLiteral("contextRows"));
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAlternatingRowColors(true);
    m_rows->setHeaderLabels({tr("Context"), tr("State"), tr("Cluster"), tr("User"), tr("Namespace"), tr("Server")});
    m_rows->header()->setStretchLastSection(true);
    m_message = new labels::PlainLabel(this);
    m_message->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    m_newWindow = buttons->addButton(tr("Open in a &new window"), QDialogButtonBox::ActionRole);
    m_newWindow->setAutoDefault(false);
    m_add = buttons->addButton(tr("&Add kubeconfig…"), QDialogButtonBox::ResetRole);
    m_add->setObjectName(QStringLiteral("addKubeconfig"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Add a kubeconfig"), QDir::home().filePath(QStringLiteral(".kube")), tr("All files (*)"));
        if (!path.isEmpty())
            useKubeconfig(path);
    });
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_rows, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ContextDialog::filter);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &ContextDialog::refreshButtons);
    connect(m_rows, &QTreeWidget::itemDoubleClicked, this, [this] { choose(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_newWindow, &QPushButton::clicked, this, [this] { choose(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ContextDialog::fill(const QString& current)
{
    const auto kubeconfig = client::readKubeconfig(m_options);
    // A window has a button for what the command line has an option for.
    const bool missing = !kubeconfig && kubeconfig.error().kind == ErrorKind::KubeconfigMissing;
    m_message->setText(kubeconfig ? QString() : missing ? tr("No kubeconfig was found. Press \"Add kubeconfig…\" and choose one.") : wording::errorSentence(kubeconfig.error()));
    m_message->setVisible(!kubeconfig);
    if (!kubeconfig)
        return;
    for (const client::KubeconfigContext& context : kubeconfig->contexts) {
        const QString name = QString::fromStdString(context.name);
        auto* row = new QTreeWidgetItem(m_rows, {labels::shownLine(name), tr("…"), shownName(context.cluster), shownName(context.user),
                                                 shownName(context.namespace_), QString()});
        row->setData(NameColumn, wholeNameRole, name);
        row->setData(ClusterColumn, wholeNameRole, QString::fromStdString(context.cluster));
        m_rowOf.emplace(context.name, row);
        if (name == current) {
            QFont bold = m_rows->font();
            bold.setBold(true);
            row->setFont(NameColumn, bold);
            m_rows->setCurrentItem(row);
        }
    }
    for (const int column : {NameColumn, ClusterColumn, UserColumn, NamespaceColumn}) {
        m_rows->resizeColumnToContents(column);
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column) + 12, 220));
    }
    m_rows->setColumnWidth(StateColumn, 200);
}

void ContextDialog::useKubeconfig(const QString& path)
{
    m_survey.reset();
    m_options.path = path.toStdString();
    m_rowOf.clear();
    m_rows->clear();
    emit kubeconfigChosen(path);
    fill({});
    filter();
    startSurvey();
}

void ContextDialog::startSurvey()
{
    // On the survey's threads: nothing but a posted event may come of it. It is cancelled before the dialog is gone.
    source::SurveySink sink;
    const int mine = ++m_asked;
    sink.resolved = [this, mine](const source::ContextSummary& summary) {
        QMetaObject::invokeMethod(this, [this, mine, summary] {
            if (mine == m_asked)
                showResolved(summary);
        }, Qt::QueuedConnection);
    };
    sink.asked = [this, mine](const std::string& cluster, const std::optional<Error>& error) {
        QMetaObject::invokeMethod(this, [this, mine, cluster, error] {
            if (mine == m_asked)
                showAsked(cluster, error);
        }, Qt::QueuedConnection);
    };
    sink.failed = [this](const Error& error) {
        QMetaObject::invokeMethod(this, [this, error] { showFailed(error); }, Qt::QueuedConnection);
    };
    m_survey = std::make_unique<source::ContextSurvey>(m_options, std::move(sink));
}

void ContextDialog::showResolved(const source::ContextSummary& summary)
{
    const auto found = m_rowOf.find(summary.name);
    if (found == m_rowOf.end())
        return; // it has come into the file since
    QTreeWidgetItem* row = found->second;
    if (summary.broken) {
        const QString sentence = wording::errorSentence(*summary.broken);
        row->setText(StateColumn, tr("cannot be used"));
        row->setText(ServerColumn, labels::shownLine(sentence));
        row->setFlags(row->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        for (int column = 0; column < ColumnCount; ++column)
            labels::setToolTip(*row, column, sentence);
    } else {
        row->setText(StateColumn, tr("asking …"));
        row->setText(NamespaceColumn, shownName(summary.namespace_));
        row->setText(ServerColumn, shownName(summary.server));
    }
    row->setHidden(!hasWords(*row));
    if (row == m_rows->currentItem() && !isChoosable(row))
        filter(); // another one is chosen
}

void ContextDialog::showFailed(const Error& error)
{
    m_message->setText(wording::errorSentence(error));
    m_message->setVisible(true);
}

void ContextDialog::showAsked(const std::string& cluster, const std::optional<Error>& error)
{
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_rows->topLevelItem(i);
        if (row->data(ClusterColumn, wholeNameRole).toString() != QString::fromStdString(cluster) || !row->flags().testFlag(Qt::ItemIsEnabled))
            continue;
        row->setText(StateColumn, error ? tr("does not answer") : tr("answers"));
        labels::setToolTip(*row, StateColumn, error ? wording::errorSentence(*error)
                                           : tr("The server can be reached; nobody logged in yet."));
    }
}

bool ContextDialog::hasWords(const QTreeWidgetItem& row) const
{
    QString text;
    for (int column = 0; column < ColumnCount; ++column)
        text += row.text(column) + u'\n';
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ContextDialog::filter()
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_rows->topLevelItem(i);
        row->setHidden(!hasWords(*row));
        if (!first && isChoosable(row))
            first = row;
    }
    if (!isChoosable(m_rows->currentItem()))
        m_rows->setCurrentItem(first);
    refreshButtons();
}

void ContextDialog::refreshButtons()
{
    m_open->setEnabled(isChoosable(m_rows->currentItem()));
    m_newWindow->setEnabled(isChoosable(m_rows->currentItem()));
}

void ContextDialog::step(int direction)
{
    const int count = m_rows->topLevelItemCount();
    int index = m_rows->indexOfTopLevelItem(m_rows->currentItem()) + direction;
    while (index >= 0 && index < count && !isChoosable(m_rows->topLevelItem(index)))
        index += direction;
    if (index >= 0 && index < count)
        m_rows->setCurrentItem(m_rows->topLevelItem(index));
}

/// The words are typed and the row is moved without leaving the line.
bool ContextDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    switch (key.key()) {
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(key.modifiers().testFlag(Qt::ControlModifier)); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

void ContextDialog::choose(bool inNewWindow)
{
    if (!isChoosable(m_rows->currentItem()))
        return;
    const QString context = m_rows->currentItem()->data(NameColumn, wholeNameRole).toString();
    close();
    if (inNewWindow)
        emit newWindowRequested(context);
    else
        emit openRequested(context);
}

} // namespace hopscope::app
