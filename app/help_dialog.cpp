#include "app/help_dialog.h"

#include "widgets/labels/plain_words.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize usualSize(720, 560);

void fill(QTreeWidget& tree, const QList<HelpGroup>& groups)
{
    tree.clear();
    for (const HelpGroup& group : groups) {
        auto* head = new QTreeWidgetItem(&tree, {group.title});
        QFont font = tree.font();
        font.setWeight(QFont::DemiBold);
        head->setFont(0, font);
        head->setFirstColumnSpanned(true);
        head->setFlags(Qt::ItemIsEnabled);
        for (const HelpEntry& entry : group.entries) {
            auto* item = new QTreeWidgetItem(head, {entry.keys, entry.text});
            item->setData(0, Qt::AccessibleTextRole, entry.keys + QStringLiteral(": ") + entry.text);
        }
    }
    tree.expandAll();
    tree.resizeColumnToContents(0);
}

} // namespace

HelpDialog::HelpDialog(QList<QMenu*> menus, QWidget* parent) : QDialog(parent), m_menus(std::move(menus))
{
    setObjectName(QStringLiteral("help"));
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("helpFilter"));
    m_filter->setClearButtonEnabled(true);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_keys = addPage("helpKeys");
    m_search = addPage("helpSearch");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &HelpDialog::refill);
    resize(usualSize);
    retranslate();
    m_filter->setFocus();
}

QTreeWidget* HelpDialog::addPage(const char* name)
{
    auto* tree = new QTreeWidget(m_tabs);
    tree->setObjectName(QLatin1String(name));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setStretchLastSection(true);
    m_tabs->addTab(tree, QString());
    return tree;
}

void HelpDialog::refill()
{
    fill(*m_keys, filtered(keysOf(m_menus) + keysOfParts(), m_filter->text()));
    fill(*m_search, filtered(searchHelp(), m_filter->text()));
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("Help"));
    m_filter->setPlaceholderText(tr("Look for a key or a word"));
    labels::setAccessibleName(*m_filter, tr("Look for a key or a word"));
    m_tabs->setTabText(0, tr("&Keys"));
    m_tabs->setTabText(1, tr("&Search"));
    labels::setAccessibleName(*m_keys, tr("Keys"));
    labels::setAccessibleName(*m_search, tr("What can be searched for"));
    refill();
}

void HelpDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) // later: the menus hear of it in their own turn
        QMetaObject::invokeMethod(this, &HelpDialog::retranslate, Qt::QueuedConnection);
    QDialog::changeEvent(event);
}

} // namespace hopscope::app
