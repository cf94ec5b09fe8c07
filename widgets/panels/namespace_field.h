// Where a user who may not read the whole cluster names the namespaces that may be read.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class NamespaceField : public QWidget
{
    Q_OBJECT
public:
    explicit NamespaceField(QWidget* parent);

    /// Those that are named now. What is being typed stays as long as these are the same.
    void setNamespaces(const QStringList& names);
    /// One line below the field, such as what is left out; empty: none. Something wrong in the field comes before it.
    void setRemark(const QString& remark);
    void retranslate();

signals:
    /// Other names than before, each a namespace's; in the order in which they were typed.
    void namespacesChosen(const QStringList& names);

private:
    void choose();
    void refreshRemark();

    labels::PlainLabel* m_label;
    QLineEdit* m_line;
    QPushButton* m_apply;
    labels::PlainLabel* m_below;
    QStringList m_names;
    QString m_remark;
    QString m_wrong; ///< the name in the field that no namespace can have
};

} // namespace hopscope::panels
