#include "widgets/panels/exec_consent_dialog.h"

#include "widgets/labels/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::panels {

namespace {

constexpr int mostLinesShown = 12;

/// One thing a line, as it is: nothing of it is cut, rendered or run together.
QPlainTextEdit* textBox(const QString& text, const char* name, QWidget* parent)
{
    auto* box = new QPlainTextEdit(text, parent);
    box->setObjectName(QLatin1String(name));
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    const int lines = qBound(1, int(text.count(u'\n')) + 1, mostLinesShown);
    const int frame = 2 * (box->frameWidth() + int(box->document()->documentMargin()));
    box->setFixedHeight(lines * box->fontMetrics().lineSpacing() + frame + 4);
    return box;
}

/// A line break within one argument is shown as what it is, not as the beginning of another.
QString oneLine(const std::string& text)
{
    return QString::fromStdString(text).replace(u'\n', QStringLiteral("\\n"));
}

QString argumentLines(const client::ExecConfig& exec)
{
    QStringList lines;
    for (const std::string& argument : exec.args)
        lines << oneLine(argument);
    return lines.join(u'\n');
}

QString environmentLines(const client::ExecConfig& exec)
{
    QStringList lines;
    for (const auto& [name, value] : exec.environment)
        lines << oneLine(name);
    return lines.join(u'\n');
}

} // namespace

ExecConsentDialog::ExecConsentDialog(const client::ExecConfig& exec, const QString& context, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("execConsentDialog"));
    setWindowTitle(tr("Run a command to log in?"));
    auto* intro = new labels::PlainLabel(tr("To log in to \"%1\", its kubeconfig wants to run this command on your computer, with your rights. "
                                "Run it only if you trust whoever wrote that file.").arg(context), this);
    intro->setWordWrap(true);
    auto* remark = new labels::PlainLabel(tr("You are asked again when anything about it changes. The values of the environment are not shown; what is "
                                 "remembered is a checksum, with the names of the command and the kubeconfig."), this);
    remark->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Command"), textBox(oneLine(exec.command), "execCommand", this));
    if (!exec.args.empty())
        form->addRow(tr("Arguments"), textBox(argumentLines(exec), "execArguments", this));
    if (!exec.environment.empty())
        form->addRow(tr("Environment"), textBox(environmentLines(exec), "execEnvironment", this));
    form->addRow(tr("Kubeconfig"), textBox(oneLine(exec.file), "execFile", this));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* run = buttons->addButton(tr("Run it"), QDialogButtonBox::AcceptRole);
    run->setObjectName(QStringLiteral("execRun"));
    run->setAutoDefault(false); // Enter says no, until the person has moved there
    QPushButton* later = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("execNotNow"));
    later->setDefault(true);
    later->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(remark);
    column->addWidget(buttons);
    resize(620, sizeHint().height());
}

} // namespace hopscope::panels
