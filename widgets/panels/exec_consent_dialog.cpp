#include "widgets/panels/exec_consent_dialog.h"

#include "widgets/labels/plain_label.h"
#include "widgets/wording/consent_wording.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace hopscope::panels {

namespace {

/// As high as its text, with every line that had to be wrapped: nothing of it is ever out of sight within the box.
class WholeText : public QPlainTextEdit
{
public:
    WholeText(const QString& text, const char* name, QWidget* parent) : QPlainTextEdit(text, parent)
    {
        setObjectName(QLatin1String(name));
        setReadOnly(true);
        setTabChangesFocus(true);
        setLineWrapMode(QPlainTextEdit::WidgetWidth);
        setWordWrapMode(QTextOption::WrapAnywhere);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fit();
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the dialog scrolls, not the box

private:
    void fit()
    {
        qreal height = 0;
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            height += blockBoundingRect(block).height();
        setFixedHeight(int(height) + 2 * (frameWidth() + int(document()->documentMargin())) + 4);
    }
};

const char* nameOf(client::ConsentPart part)
{
    switch (part) {
    case client::ConsentPart::Kubeconfig: return "execFile";
    case client::ConsentPart::Program: return "execCommand";
    case client::ConsentPart::Arguments: return "execArguments";
    case client::ConsentPart::Environment: return "execEnvironment";
    case client::ConsentPart::Server: return "execServer";
    case client::ConsentPart::Trust: return "execTrust";
    case client::ConsentPart::ClusterInfo: return "execClusterInfo";
    case client::ConsentPart::Protocol: break;
    }
    return "";
}

/// At the width it has: wrapped text needs less of it where there is more room.
int heightOf(const QWidget& all)
{
    return all.hasHeightForWidth() ? all.heightForWidth(all.width()) : all.sizeHint().height();
}

labels::PlainLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new labels::PlainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ExecConsentDialog::ExecConsentDialog(const client::ExecConsent& consent, const QString& context,
                                     const std::vector<client::ConsentPart>& changed, QWidget* parent)
    : QDialog(parent), m_area(new QScrollArea(this)), m_unseen(new labels::PlainLabel(tr("Scroll down: there is more of it."), this))
{
    setObjectName(QStringLiteral("execConsentDialog"));
    setWindowTitle(tr("Run a command to log in?"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(paragraph(tr("To log in to \"%1\", its kubeconfig wants to run this command on your computer, with your rights. "
                                   "Run it only if you trust whoever wrote that file.").arg(context), this));
    if (!changed.empty()) {
        auto* differs = paragraph(wording::consentChangesSentence(changed), this);
        differs->setObjectName(QStringLiteral("execChanges"));
        column->addWidget(differs);
    }
    m_area->setObjectName(QStringLiteral("execArea"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(rows(consent));
    column->addWidget(m_area, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_run = buttons->addButton(tr("Run it"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("execRun"));
    m_run->setAutoDefault(false); // Enter says no, until the person has moved there
    m_run->setEnabled(false);
    QPushButton* later = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("execNotNow"));
    later->setDefault(true);
    later->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_unseen->hide();
    column->addWidget(m_unseen);
    column->addWidget(buttons);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ExecConsentDialog::watchTheEnd);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ExecConsentDialog::watchTheEnd);
}

QWidget* ExecConsentDialog::rows(const client::ExecConsent& consent)
{
    auto* all = new QWidget(m_area);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout;
    for (const wording::ConsentRow& row : wording::consentRows(consent))
        form->addRow(row.label, new WholeText(row.lines.join(u'\n'), nameOf(row.part), all));
    column->addLayout(form);
    column->addWidget(paragraph(wording::consentLimits(), all));
    column->addStretch(1);
    return all;
}

/// As high as all of it, as far as the screen has room. Twice: the boxes know their height once they know their width.
void ExecConsentDialog::showEvent(QShowEvent* event)
{
    const int most = screen()->availableGeometry().height() * 4 / 5;
    for (int round = 0; round < 2; ++round) {
        resize(width(), qMin(most, height()));
        layout()->activate();
        m_area->widget()->layout()->activate();
        const int around = sizeHint().height() - m_area->sizeHint().height();
        resize(720, qMin(most, around + heightOf(*m_area->widget())));
    }
    QDialog::showEvent(event);
    // Once the rows have the width that they keep.
    const auto settle = [this] {
        m_settled = true;
        watchTheEnd();
    };
    QMetaObject::invokeMethod(this, [this, settle] { QMetaObject::invokeMethod(this, settle, Qt::QueuedConnection); }, Qt::QueuedConnection);
}

void ExecConsentDialog::watchTheEnd()
{
    const QScrollBar* bar = m_area->verticalScrollBar();
    if (m_settled && bar->value() >= bar->maximum())
        m_run->setEnabled(true);
    m_unseen->setVisible(m_settled && !m_run->isEnabled());
}

} // namespace hopscope::panels
