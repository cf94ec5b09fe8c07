#include "app/window_toolbar.h"

#include "app/choice_box.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>

#include <set>

namespace hopscope::app {

WindowToolBar::WindowToolBar(WindowActions& actions, QWidget* parent) : QToolBar(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    addActions({actions.back, actions.forward});
    addSeparator();
    addActions({actions.openFile, actions.exportPicture});
    addSeparator();
    m_group = new ChoiceBox(QStringLiteral("groupBox"), actions.groupBy, this);
    buildNamespaces();
    m_rollUp = new ChoiceBox(QStringLiteral("rollUpBox"), actions.rollUp, this);
    m_links = new ChoiceBox(QStringLiteral("linksBox"), actions.links, this);
    addSeparator();
    addActions({actions.zoomOut, actions.zoomIn, actions.fit});
    retranslate();
}

void WindowToolBar::buildNamespaces()
{
    m_namespaceLabel = new labels::PlainLabel(this);
    m_namespaceLabel->setContentsMargins(8, 0, 4, 0);
    m_namespace = new QComboBox(this);
    m_namespace->setObjectName(QStringLiteral("namespaceBox"));
    m_namespace->setMinimumContentsLength(12);
    m_namespace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_namespace->addItem(QString()); // all of them
    addWidget(m_namespaceLabel);
    addWidget(m_namespace);
    connect(m_namespace, &QComboBox::currentIndexChanged, this, [this] { emit namespaceChosen(chosenNamespace()); });
}

QString WindowToolBar::chosenNamespace() const
{
    return m_namespace->currentIndex() > 0 ? m_namespaces.value(m_namespace->currentIndex() - 1) : QString();
}

void WindowToolBar::chooseNamespace(const QString& name)
{
    const qsizetype index = name.isEmpty() ? 0 : m_namespaces.indexOf(name) + 1;
    if (index > 0 || name.isEmpty())
        m_namespace->setCurrentIndex(int(index));
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
    if (texts == m_namespaces)
        return;
    const QString chosen = chosenNamespace();
    m_namespaces = std::move(texts);
    {
        const QSignalBlocker blocker(m_namespace);
        m_namespace->model()->removeRows(1, m_namespace->count() - 1); // at once: there may be thousands
        QStringList shown;
        for (const QString& name : m_namespaces)
            shown << labels::shownLine(name);
        m_namespace->addItems(shown);
        m_namespace->setCurrentIndex(0);
        chooseNamespace(chosen);
    }
    if (chosenNamespace() != chosen)
        emit namespaceChosen(chosenNamespace());
}

void WindowToolBar::retranslate()
{
    setWindowTitle(tr("Tool bar"));
    m_group->setWords(tr("Group by"));
    m_rollUp->setWords(tr("Roll up"), tr("Which workloads stand on the map as one chip for all their pods"));
    m_links->setWords(tr("Lines"), tr("Which lines between things are drawn"));
    m_namespaceLabel->setText(tr("Namespace"));
    m_namespace->setItemText(0, tr("all"));
    labels::setAccessibleName(*m_namespace, tr("Namespace"));
    // Short words on the buttons; the menu has the long ones.
    m_actions.back->setIconText(QStringLiteral("←"));
    m_actions.forward->setIconText(QStringLiteral("→"));
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
