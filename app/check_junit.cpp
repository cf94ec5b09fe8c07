#include "app/check_report.h"
#include "model/base/visible_text.h"
#include "widgets/wording/finding_wording.h"

#include <QBuffer>
#include <QXmlStreamWriter>

namespace hopscope::app {

namespace {

QString visible(const std::string& text)
{
    return QString::fromStdString(visibleText(text));
}

void writeFinding(const findings::Finding& finding, QXmlStreamWriter& xml)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), wording::ruleName(finding.rule));
    xml.writeAttribute(QStringLiteral("name"), visible(finding.subject().kind + " " + finding.subject().key.toString()));
    xml.writeStartElement(QStringLiteral("failure"));
    xml.writeAttribute(QStringLiteral("type"), QString::fromLatin1(std::string(toString(finding.severity)).c_str()));
    xml.writeAttribute(QStringLiteral("message"), wording::findingSentence(finding));
    QString body;
    for (const findings::Evidence& evidence : finding.evidence)
        body += wording::evidenceSentence(evidence) + QLatin1Char('\n');
    xml.writeCharacters(body + wording::fixSentence(finding) + QLatin1Char('\n') + visible(finding.command));
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

std::string checkJunit(const CheckReport& report)
{
    const auto& [found, gaps] = report.result;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("hopscope check"));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(found.size() + gaps.size() + report.clear.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(found.size()));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(gaps.size()));
    for (const findings::Finding& finding : found)
        writeFinding(finding, xml);
    for (const findings::NotChecked& gap : gaps) {
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), wording::ruleName(gap.rule));
        xml.writeAttribute(QStringLiteral("name"), gap.namespace_.empty() ? QStringLiteral("cluster") : visible(gap.namespace_));
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), wording::notCheckedReason(gap));
        xml.writeEndElement();
    }
    for (const findings::RuleId rule : report.clear) {
        xml.writeEmptyElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), wording::ruleName(rule));
        xml.writeAttribute(QStringLiteral("name"), QStringLiteral("cluster"));
    }
    xml.writeEndDocument();
    return buffer.data().toStdString();
}

} // namespace hopscope::app
