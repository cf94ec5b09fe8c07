#include "app/window_toolbar.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <set>

namespace hopscope::app {

WindowToolBar::WindowToolBar(WindowActions& actions, QWidget* parent) : QToolBar(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    m_groupLabel = new QLabel(this);
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("groupBox"));
    m_namespaceLabel = new QLabel(this);
    m_namespace = new QComboBox(this);
    m_namespace->setObjectName(QStringLiteral("namespaceBox"));
    m_namespace->setMinimumContentsLength(14);
    m_namespace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_namespace->addItem(QString(), QString());
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("searchLine"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    for (QLabel* label : {m_groupLabel, m_namespaceLabel})
        label->setContentsMargins(8, 0, 4, 0);
    addActions({actions.openFile, actions.exportPicture});
    addSeparator();
    addWidget(m_groupLabel);
    addWidget(m_group);
    addWidget(m_namespaceLabel);
    addWidget(m_namespace);
    addSeparator();
    addWidget(m_search);
    addSeparator();
    addActions({actions.zoomOut, actions.zoomIn, actions.fit});
    connect(m_group, &QComboBox::activated, this, [this](int index) { m_actions.groupBy->actions().at(index)->trigger(); });
    connect(actions.groupBy, &QActionGroup::triggered, this,
            [this](QAction* action) { m_group->setCurrentIndex(int(m_actions.groupBy->actions().indexOf(action))); });
    connect(m_namespace, &QComboBox::currentIndexChanged, this,
            [this] { emit namespaceChosen(m_namespace->currentData().toString()); });
    connect(m_search, &QLineEdit::textChanged, this, &WindowToolBar::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, &WindowToolBar::searchStepped);
    retranslate();
}

void WindowToolBar::chooseNamespace(const QString& name)
{
    if (const int index = m_namespace->findData(name); index >= 0)
        m_namespace->setCurrentIndex(index);
}

void WindowToolBar::setNamespaces(const cluster::ClusterSnapshot& snapshot)
{
    std::set<std::string> names;
    for (const kube::Namespace& each : snapshot.namespaces)
        names.insert(each.meta.name);
    for (const auto& more : {snapshot.pods.namespaces(), snapshot.services.namespaces()})
        names.insert(more.begin(), more.end());
    QStringList texts;
    for (const std::string& name : names)
        texts << QString::fromStdString(name);
    QStringList before;
    for (int i = 1; i < m_namespace->count(); ++i)
        before << m_namespace->itemText(i);
    if (texts == before)
        return;
    const QString chosen = m_namespace->currentData().toString();
    {
        const QSignalBlocker blocker(m_namespace);
        while (m_namespace->count() > 1)
            m_namespace->removeItem(1);
        for (const QString& text : texts)
            m_namespace->addItem(text, text);
        m_namespace->setCurrentIndex(std::max(0, m_namespace->findData(chosen)));
    }
    if (m_namespace->currentData().toString() != chosen)
        emit namespaceChosen(m_namespace->currentData().toString());
}

void WindowToolBar::retranslate()
{
    setWindowTitle(tr("Tool bar"));
    m_groupLabel->setText(tr("Group by"));
    m_namespaceLabel->setText(tr("Namespace"));
    m_namespace->setItemText(0, tr("all"));
    m_namespace->setAccessibleName(tr("Namespace"));
    m_group->setAccessibleName(tr("Group by"));
    m_search->setPlaceholderText(tr("Find a name or an address (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find on the map"));
    const int group = std::max(0, m_group->currentIndex());
    m_group->clear();
    for (const QAction* action : m_actions.groupBy->actions())
        m_group->addItem(action->text());
    m_group->setCurrentIndex(group);
    // Short words on the buttons; the menu has the long ones.
    m_actions.openFile->setIconText(tr("Open…"));
    m_actions.exportPicture->setIconText(tr("Export…"));
    m_actions.zoomOut->setIconText(QStringLiteral("−"));
    m_actions.zoomIn->setIconText(QStringLiteral("+"));
    m_actions.fit->setIconText(tr("Show all"));
}

void WindowToolBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolBar::changeEvent(event);
}

} // namespace hopscope::app
