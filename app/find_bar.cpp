#include "app/find_bar.h"

#include "widgets/wording/query_wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr int pauseMilliseconds = 500;

} // namespace

FindBar::FindBar(QMenu* presets, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("findBar"));
    build(presets);
    connectParts();
    retranslate();
    showHits(0, 0);
}

void FindBar::build(QMenu* presets)
{
    m_uses = new QComboBox(this);
    m_uses->setObjectName(QStringLiteral("queryUse"));
    m_uses->addItems({QString(), QString()});
    m_line = new map::QueryLine(this);
    m_line->setObjectName(QStringLiteral("searchLine"));
    m_line->setMinimumWidth(160);
    m_presets = new QToolButton(this);
    m_presets->setObjectName(QStringLiteral("queryPresets"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setFocusPolicy(Qt::TabFocus);
    m_presets->setMenu(presets);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("hitCount"));
    m_previous = new QToolButton(this);
    m_next = new QToolButton(this);
    for (QToolButton* button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setArrowType(button == m_previous ? Qt::UpArrow : Qt::DownArrow);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_tables = new QCheckBox(this);
    m_tables->setObjectName(QStringLiteral("queryInTables"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("queryProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_uses);
    row->addWidget(m_line, 1);
    row->addWidget(m_presets);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_tables);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 3, 6, 3);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_problem);
}

void FindBar::connectParts()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FindBar::settle);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::takeText);
    connect(m_line, &map::QueryLine::left, this, &FindBar::left);
    connect(m_line, &map::QueryLine::stepped, this, [this](bool forward) {
        const bool justHidden = m_use == QueryUse::Hide && m_pause.isActive();
        settle();
        if (!justHidden)
            emit stepped(forward);
    });
    connect(m_uses, &QComboBox::activated, this, [this](int index) { setUse(QueryUse(index)); });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepped(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepped(true); });
    connect(m_tables, &QCheckBox::toggled, this, &FindBar::tablesChanged);
}

/// To find shows at once what one types; to hide waits for the end of it, as does what is wrong.
void FindBar::takeText()
{
    showError(std::nullopt);
    const query::ParsedQuery parsed = query::parseQuery(m_line->text().toStdString());
    if (parsed && (m_use == QueryUse::Find || parsed->isEmpty())) {
        m_pause.stop();
        apply(*parsed);
        return;
    }
    if (m_use == QueryUse::Find)
        apply({}); // what was found before was not asked for any more
    m_pause.start();
}

void FindBar::settle()
{
    m_pause.stop();
    const query::ParsedQuery parsed = query::parseQuery(m_line->text().toStdString());
    showError(parsed ? std::nullopt : std::optional(parsed.error()));
    if (parsed)
        apply(*parsed);
}

void FindBar::apply(const query::Query& query)
{
    const QString text = query.isEmpty() ? QString() : m_line->text();
    m_queryText = text;
    if (query == m_query)
        return;
    m_query = query;
    showHits(0, 0);
    emit queryChanged();
}

void FindBar::showError(const std::optional<query::QueryError>& error)
{
    const QString sentence = error ? wording::queryErrorSentence(*error) : QString();
    m_problem->setText(sentence);
    m_problem->setVisible(error.has_value());
    m_line->markError(error);
    m_line->setAccessibleDescription(sentence);
}

void FindBar::setQuery(const QString& text, QueryUse use)
{
    m_line->setText(text);
    setUse(use);
    settle();
}

void FindBar::setUse(QueryUse use)
{
    m_uses->setCurrentIndex(int(use));
    if (use == m_use)
        return;
    m_use = use;
    settle();
    showHits(m_shownHits, m_shownCurrent);
    emit queryChanged();
}

bool FindBar::filtersTables() const
{
    return m_tables->isChecked();
}

void FindBar::setFiltersTables(bool filters)
{
    m_tables->setChecked(filters);
}

void FindBar::showHits(std::size_t count, std::size_t current)
{
    m_shownHits = count;
    m_shownCurrent = current;
    const QString number = QLocale().toString(qulonglong(count));
    if (m_query.isEmpty())
        m_count->setText({});
    else if (count == 0)
        m_count->setText(tr("nothing found"));
    else if (current == 0)
        m_count->setText(tr("%1 found").arg(number));
    else
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(qulonglong(current)), number));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::showSearching()
{
    m_count->setText(tr("searching…"));
}

void FindBar::begin()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindBar::retranslate()
{
    m_uses->setItemText(int(QueryUse::Find), tr("Find"));
    m_uses->setItemText(int(QueryUse::Hide), tr("Hide the others"));
    m_uses->setAccessibleName(tr("What happens to what is searched for"));
    m_line->setPlaceholderText(tr("A name, an address, or ns = prod and ready = false"));
    m_line->setAccessibleName(tr("Find on the map"));
    m_line->setToolTip(tr("<p>Words are looked for in names, addresses and all else on the map.</p><p>Or ask: <b>ns = prod</b>, "
                          "<b>ip in 10.244.1.0/24</b>, <b>type = NodePort</b>, <b>label:app = web</b>, joined by <b>and</b>, <b>or</b>, "
                          "<b>not</b> and ( ).</p><p>Enter goes to the next thing found, Shift+Enter to the one before, "
                          "the Down key shows what can be asked, Escape clears.</p>"));
    m_presets->setText(tr("Saved searches"));
    m_presets->setToolTip(tr("Searches that are worth having at hand, and how much each finds"));
    m_previous->setToolTip(tr("The thing found before (Shift+F3)"));
    m_previous->setAccessibleName(tr("The thing found before"));
    m_next->setToolTip(tr("The next thing found (F3)"));
    m_next->setAccessibleName(tr("The next thing found"));
    m_tables->setText(tr("Tables too"));
    m_tables->setToolTip(tr("The tables show only rows that the search asks for"));
    showHits(m_shownHits, m_shownCurrent);
    if (m_problem->isVisible())
        settle();
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::app
