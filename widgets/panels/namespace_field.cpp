#include "widgets/panels/namespace_field.h"

#include "model/kube/namespace_names.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::panels {

NamespaceField::NamespaceField(QWidget* parent) : QWidget(parent)
{
    m_label = new labels::PlainLabel(this);
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("namespaceLine"));
    m_label->setBuddy(m_line);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("namespaceApply"));
    m_apply->setDefault(true); // Enter in the field
    m_below = new labels::PlainLabel(this);
    m_below->setObjectName(QStringLiteral("namespaceRemark"));
    m_below->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_line, 1);
    row->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_below);
    connect(m_apply, &QPushButton::clicked, this, &NamespaceField::choose);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_wrong.clear();
        refreshRemark();
    });
    retranslate();
}

void NamespaceField::setNamespaces(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    m_line->setText(names.join(QStringLiteral(", ")));
}

void NamespaceField::setRemark(const QString& remark)
{
    m_remark = remark;
    refreshRemark();
}

void NamespaceField::retranslate()
{
    m_label->setText(tr("&Namespaces to read:"));
    m_line->setPlaceholderText(tr("besides the context's own, for example team-a, team-b"));
    labels::setToolTip(*m_line, tr("Where the whole cluster is refused, each kind is read in the context's namespace and in these. They are "
                          "remembered for this context."));
    m_apply->setText(tr("&Apply"));
    refreshRemark();
}

void NamespaceField::choose()
{
    QStringList names;
    for (const std::string& name : kube::namesIn(m_line->text().toStdString())) {
        names << QString::fromStdString(name);
        if (kube::isDnsLabel(name))
            continue;
        m_wrong = names.last();
        return refreshRemark();
    }
    m_line->setText(names.join(QStringLiteral(", ")));
    if (names == m_names)
        return;
    m_names = names;
    emit namespacesChosen(names);
}

void NamespaceField::refreshRemark()
{
    m_below->setText(m_wrong.isEmpty() ? m_remark
                                       : tr("\"%1\" cannot be a namespace: small letters, digits and hyphens within, 63 at most.").arg(m_wrong));
    m_below->setVisible(!m_below->text().isEmpty());
}

} // namespace hopscope::panels
