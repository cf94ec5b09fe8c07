#include "app/address_answer.h"

#include "app/range_observer.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_browser.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"
#include "widgets/threads/paced_work.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

using labels::RichText;
using wording::AnswerLine;

constexpr auto pause = std::chrono::seconds(1);
constexpr int mostHeight = 240; ///< the map keeps its room: what is longer scrolls

/// The thing on the map that a statement is about; nothing for objects that do not stand there.
std::optional<layout::ItemId> itemOf(const AnswerLine& line)
{
    using layout::ItemKind;
    if (!line.objectKind)
        return std::nullopt;
    switch (*line.objectKind) {
    case kube::Kind::Pod: return layout::ItemId{ItemKind::Pod, line.object, {}};
    case kube::Kind::Service: return layout::ItemId{ItemKind::Service, line.object, {}};
    case kube::Kind::Node:
    case kube::Kind::CiliumNode: return layout::ItemId{ItemKind::NodeCard, {{}, line.object.name}, {}};
    default: return std::nullopt;
    }
}

RichText lineText(const AnswerLine& line, const QString& show)
{
    RichText text = labels::asRich(line.text);
    if (!line.basis.isEmpty())
        text += RichText::of(QStringLiteral(" <small>%1</small>"), line.basis);
    if (const auto item = itemOf(line))
        text += RichText::of(QStringLiteral(" &nbsp;%1"), panels::itemLink(*item, show));
    return text;
}

RichText answerText(const addresses::Answer& answer, const QString& show)
{
    panels::Rows rows;
    std::optional<AnswerLine::About> before;
    for (const AnswerLine& line : wording::answerLines(answer)) {
        rows.add(before == line.about ? QString() : wording::headingWord(line.about), lineText(line, show));
        before = line.about;
    }
    return rows.html();
}

} // namespace

AddressAnswer::AddressAnswer(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("addressAnswer"));
    setFrameShape(QFrame::StyledPanel);
    m_work = new threads::PacedWork(pause, this);
    m_address = new labels::PlainLabel(this);
    m_address->setObjectName(QStringLiteral("answeredAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trace = new QPushButton(this);
    m_trace->setObjectName(QStringLiteral("traceToAddress"));
    m_trace->setFlat(true);
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeAnswer"));
    m_close->setText(QStringLiteral("\u00d7"));
    m_close->setAutoRaise(true);
    m_text = new labels::RichBrowser(this);
    m_text->setObjectName(QStringLiteral("addressText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_address, 1);
    head->addWidget(m_trace);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 4);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_close, &QToolButton::clicked, this, &AddressAnswer::dismiss);
    connect(m_trace, &QPushButton::clicked, this, [this] { emit traceRequested(m_asked); });
    connect(m_text, &labels::RichBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto item = panels::itemOfLink(link))
            emit itemActivated(*item);
    });
    // Last: another palette is told at once, to all that is written by then.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    retranslate();
    hide();
}

AddressAnswer::~AddressAnswer() = default;

void AddressAnswer::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    m_snapshot = snapshot;
    m_facts = facts;
    answer();
}

void AddressAnswer::clear()
{
    m_work->forget();
    m_snapshot.reset();
    m_facts = {};
    m_index.reset();
    m_answer.reset();
    m_asked.clear();
    hide();
}

void AddressAnswer::ask(const QString& text)
{
    m_asked = addresses::isAddressQuestion(text.toStdString()) ? text.trimmed() : QString();
    emit askedChanged(m_asked);
    if (m_asked.isEmpty()) {
        m_work->forget();
        m_answer.reset();
        m_index.reset(); // who asks nothing pays for nothing
        hide();
        return;
    }
    answer();
}

void AddressAnswer::answer()
{
    const auto question = addresses::parseQuestion(m_asked.toStdString());
    if (m_asked.isEmpty() || !m_snapshot || !question)
        return;
    if (!m_index)
        m_index = std::make_shared<addresses::AddressIndex>();
    const auto work = [index = m_index, snapshot = m_snapshot, facts = m_facts, asked = *question] {
        if (index->sharedSnapshot() != snapshot || !(index->facts() == facts)) {
            index->update(snapshot);
            index->setFacts(facts);
        }
        return addresses::whatis(*index, asked);
    };
    if (RangeObserver::isSmall(*m_snapshot)) {
        m_work->forget();
        m_index = std::make_shared<addresses::AddressIndex>(m_snapshot, m_facts); // a job may still have the other one
        showAnswer(addresses::whatis(*m_index, *question));
    } else {
        m_work->request(work, [this](const addresses::Answer& found) { showAnswer(found); });
    }
}

void AddressAnswer::showAnswer(const addresses::Answer& answer)
{
    if (answer.question.asked != m_asked.toStdString())
        return; // something else was asked since
    if (m_answer == answer && isVisible())
        return;
    m_answer = answer;
    m_address->setText(m_asked);
    m_trace->setVisible(answer.question.address.has_value());
    m_text->setText(answerText(answer, tr("show on the map")));
    setVisible(true);
    fitHeight();
}

QString AddressAnswer::plainText() const
{
    return m_text->toPlainText();
}

void AddressAnswer::fitHeight()
{
    m_text->document()->setTextWidth(m_text->viewport()->width());
    const int height = std::min(mostHeight, int(m_text->document()->size().height()) + 2);
    if (m_text->height() != height)
        m_text->setFixedHeight(height);
}

void AddressAnswer::dismiss()
{
    ask({});
    emit dismissed();
}

void AddressAnswer::retranslate()
{
    m_trace->setText(tr("Trace to it"));
    labels::setToolTip(*m_close, tr("Close (Esc)"));
    labels::setAccessibleName(*m_close, tr("Close the answer"));
    labels::setAccessibleName(*m_text, tr("What this address is"));
    if (const auto again = std::exchange(m_answer, std::nullopt))
        showAnswer(*again);
}

void AddressAnswer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate(); // links have the colours of the palette that they were written with
    QFrame::changeEvent(event);
}

void AddressAnswer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void AddressAnswer::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

} // namespace hopscope::app
