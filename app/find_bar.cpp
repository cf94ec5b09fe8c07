#include "app/find_bar.h"

#include "app/bar_style.h"
#include "model/addresses/question.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/icon_set.h"
#include "widgets/wording/query_wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace hopscope::app {

namespace {

constexpr int pauseMilliseconds = 500;
constexpr int glassPixels = 18;
constexpr int leastLine = 110; ///< of the text that is typed
constexpr int widestChip = 150;
constexpr int partsBeside = 90; ///< the glass, the ready-made searches, and what is between

} // namespace

FindBar::FindBar(QMenu* presets, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("findBar"));
    build(presets);
    connectParts();
    retranslate();
    showHits(0, 0);
}

QToolButton* FindBar::addButton(const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QStringLiteral("icon"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

void FindBar::build(QMenu* presets)
{
    m_glass = new labels::PlainLabel(this);
    m_namespace = addButton("namespaceChip");
    m_namespace->setProperty("role", QString());
    m_namespace->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_namespace->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
    m_line = new map::QueryLine(this);
    m_line->setObjectName(QStringLiteral("searchLine"));
    m_line->setMinimumWidth(60);
    m_line->setClearButtonEnabled(false);
    m_line->installEventFilter(this);
    m_key = new labels::PlainLabel(this);
    m_count = new labels::PlainLabel(this);
    m_count->setObjectName(QStringLiteral("hitCount"));
    m_previous = addButton("hitBefore");
    m_next = addButton("hitNext");
    m_hides = addButton("queryHides");
    m_hides->setCheckable(true);
    m_presets = addButton("queryPresets");
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setMenu(presets);
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("queryProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 2, 1);
    row->setSpacing(3);
    for (QWidget* part : {static_cast<QWidget*>(m_glass), static_cast<QWidget*>(m_namespace)})
        row->addWidget(part);
    row->addWidget(m_line, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_previous),
                          static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_hides), static_cast<QWidget*>(m_presets)})
        row->addWidget(part);
    m_namespace->hide();
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
    connect(m_hides, &QToolButton::toggled, this, [this](bool hides) { setUse(hides ? QueryUse::Hide : QueryUse::Find); });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepped(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepped(true); });
    connect(m_namespace, &QToolButton::clicked, this, &FindBar::namespaceDropped);
}

void FindBar::setTheme(const paint::Theme& theme)
{
    m_line->setErrorColor(theme.failing);
    const auto icon = [&theme](const char* name) { return panels::strokeIcon(QLatin1String(name), theme.text, theme.completed, theme.accent); };
    m_glass->setPixmap(icon("search").pixmap(QSize(glassPixels, glassPixels), devicePixelRatioF()));
    m_previous->setIcon(icon("chevron-up"));
    m_next->setIcon(icon("chevron-down"));
    m_hides->setIcon(icon("only-found"));
    m_presets->setIcon(icon("ready-made"));
    m_namespace->setIcon(icon("close"));
    m_namespace->setIconSize(QSize(12, 12));
}

/// To find shows at once what one types; to hide waits for the end of it, as does what is wrong.
/// An address with a port or in brackets is looked for by the address alone.
static query::ParsedQuery parsedText(const QString& text)
{
    const auto question = addresses::parseQuestion(text.toStdString());
    if (question && question->address)
        return query::parseQuery('"' + question->address->toString() + '"');
    return query::parseQuery(text.toStdString());
}

void FindBar::takeText()
{
    showError(std::nullopt);
    refreshParts();
    const query::ParsedQuery parsed = parsedText(m_line->text());
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
    const query::ParsedQuery parsed = parsedText(m_line->text());
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
    labels::setAccessibleDescription(*m_line, sentence);
}

void FindBar::setQuery(const QString& text, QueryUse use)
{
    m_line->setText(text);
    setUse(use);
    settle();
}

void FindBar::setUse(QueryUse use)
{
    if (use == m_use)
        return;
    m_use = use;
    m_hides->setChecked(use == QueryUse::Hide);
    settle();
    showHits(m_shownHits, m_shownCurrent);
    emit queryChanged();
}

void FindBar::setNamespace(const QString& name)
{
    m_namespaceName = name;
    const QString shown = m_namespace->fontMetrics().elidedText(name, Qt::ElideMiddle, widestChip);
    m_namespace->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    m_namespace->setVisible(!name.isEmpty());
    retranslate();
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
    refreshParts();
}

/// What there is room for beside the text: the way through the hits while something is asked, and the key that leads here while
/// nothing is. F3 and Enter go on where their buttons have no room.
void FindBar::refreshParts()
{
    const bool asked = !m_line->text().isEmpty();
    const std::pair<QWidget*, bool> parts[] = {{m_count, asked}, {m_next, asked}, {m_previous, asked}, {m_hides, asked || m_use == QueryUse::Hide}, {m_presets, true}};
    int room = width() - 2 * glassPixels - leastLine - (m_namespaceName.isEmpty() ? 0 : m_namespace->sizeHint().width());
    for (const auto& [part, wanted] : parts) {
        const int needed = part->sizeHint().width() + layout()->spacing();
        part->setVisible(wanted && needed <= room);
        room -= wanted && needed <= room ? needed : 0;
    }
    const int hint = m_line->fontMetrics().horizontalAdvance(m_line->placeholderText()) + m_key->sizeHint().width();
    m_key->setVisible(!asked && !m_line->hasFocus() && m_namespaceName.isEmpty() && width() > hint + partsBeside);
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
    labels::setAccessibleName(*m_hides, tr("Hide the others"));
    labels::setToolTip(*m_hides, tr("Hides on the map what is not found (Ctrl+Shift+F)"));
    m_line->setPlaceholderText(tr("Find a name or an address"));
    labels::setAccessibleName(*m_line, tr("Find on the map and in the tables"));
    labels::setToolTip(*m_line, labels::RichText::of(tr("<p>Words are looked for in names, addresses and all else on the map and in the tables.</p>"
                          "<p>Or ask: <b>ns = prod</b>, <b>ip in 10.244.1.0/24</b>, <b>type = NodePort</b>, <b>label:app = web</b>, "
                          "joined by <b>and</b>, <b>or</b>, <b>not</b> and ( ).</p><p>Enter goes to the next thing found, Shift+Enter to "
                          "the one before, the Down key shows what can be asked, Escape clears.</p>")));
    m_key->setText(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    labels::setAccessibleName(*m_presets, tr("Saved searches"));
    labels::setToolTip(*m_presets, tr("Searches that are worth having at hand, and how much each finds"));
    labels::setToolTip(*m_previous, tr("The thing found before (Shift+F3)"));
    labels::setAccessibleName(*m_previous, tr("The thing found before"));
    labels::setToolTip(*m_next, tr("The next thing found (F3)"));
    labels::setAccessibleName(*m_next, tr("The next thing found"));
    labels::setAccessibleName(*m_namespace, tr("Only namespace %1 is shown. Show all").arg(m_namespaceName));
    labels::setToolTip(*m_namespace, m_namespace->accessibleName());
    showHits(m_shownHits, m_shownCurrent);
    if (m_problem->isVisible())
        settle();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        setProperty("active", event->type() == QEvent::FocusIn);
        style()->unpolish(this);
        style()->polish(this);
        refreshParts();
    }
    return QFrame::eventFilter(watched, event);
}

/// The whole field is one to click into.
void FindBar::mousePressEvent(QMouseEvent*)
{
    m_line->setFocus(Qt::MouseFocusReason);
}

void FindBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    refreshParts();
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
