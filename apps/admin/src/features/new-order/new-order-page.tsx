import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery, useCurrencies } from '../../api/company.js';
import { countsQuery, createOrder, orderQuery, ORDERS_PATH } from '../../api/orders.js';
import { asProblem } from '../../api/problem.js';
import { recall, remember } from '../../lib/storage.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, FieldRow, FieldStack } from '../../ui/field.js';
import { Card, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toast } from '../../ui/toast.js';
import { Guard, useCan, useSession } from '../auth/session.js';
import { useAssignees } from '../order/assignee-select.js';
import { bodyFor, changedFields, emptyValues, errorsOf, type OrderValues } from '../order/order-form.js';
import { OrderFields } from '../order/order-fields.js';
import styles from './new-order.module.css';

/** How an order can reach the team by other ways than a form or a mailbox. */
const SOURCES = ['phone', 'chat', 'email', 'hand'] as const;
const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
const CURRENCY = 'regulars.currency';

export function NewOrderPage() {
  return (
    <Guard permission="orders:write">
      <InCompanysCurrency />
    </Guard>
  );
}

/** The form begins once it is known in what. */
function InCompanysCurrency() {
  const { data, error } = useQuery(companyQuery);
  const { main, offered } = useCurrencies();
  const last = recall(CURRENCY);
  const { t } = useTranslation();
  if (!data && !error) {
    return (
      <Page title={t('newOrder.title')}>
        <Card>
          <Skeleton lines={7} height={22} />
        </Card>
      </Page>
    );
  }
  return <NewOrder currency={last !== undefined && offered.includes(last) ? last : main} />;
}

function NewOrder({ currency }: { currency: string }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { user } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const assignees = useAssignees(null);
  const [empty] = useState(() => emptyValues(currency));
  const [values, setValues] = useState<OrderValues>(empty);
  const [source, setSource] = useState<(typeof SOURCES)[number]>('phone');
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>(
    () => LOCALES.find((each) => each === i18n.language) ?? 'en',
  );
  const [assigneeId, setAssigneeId] = useState('');
  const [tried, setTried] = useState(false);
  const errors = errorsOf(values);
  const nobody = [values.name, values.company, values.email, values.phone].every((text) => text.trim() === '');
  useTitle(t('newOrder.title'));

  const create = useMutation({
    mutationFn: createOrder,
    onSuccess: (order) => {
      remember(CURRENCY, values.value.currency);
      client.setQueryData(orderQuery(order.id).queryKey, order);
      void client.invalidateQueries({ queryKey: ['get', ORDERS_PATH] });
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      const { number, assignee } = order;
      // A rule gave it to a colleague, whose orders this person does not see.
      if (assignee && assignee.id !== user.id && !can('orders:read-all')) {
        toast.done(t('newOrder.given', { number, name: assignee.name }));
        void navigate({ to: '/orders', search: { box: 'new' } });
        return;
      }
      toast.done(t('newOrder.done', { number }));
      void navigate({ to: '/orders/$orderId', params: { orderId: order.id }, search: { box: 'new' } });
    },
  });

  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0 || nobody || create.isPending) return;
    const body = bodyFor(values, changedFields(empty, values), values.value);
    create.mutate({ ...body, source, locale, currency: values.value.currency, ...(assigneeId ? { assigneeId } : {}) });
  }

  return (
    <Page title={t('newOrder.title')} note={t('newOrder.note')}>
      <form onSubmit={onSubmit} noValidate>
        <Card>
          <div className={styles['form']}>
            <ProblemNote error={create.error && asProblem(create.error)} />
            <FieldStack>
              <FieldRow>
                <ChoiceField
                  label={t('order.source')}
                  options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
                  value={source}
                  onChange={(event) => {
                    setSource(SOURCES.find((each) => each === event.target.value) ?? 'phone');
                  }}
                />
                <ChoiceField
                  label={t('contact.language')}
                  options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
                  value={locale}
                  onChange={(event) => {
                    setLocale(LOCALES.find((each) => each === event.target.value) ?? 'en');
                  }}
                />
                {can('orders:assign') ? (
                  <ChoiceField
                    label={t('order.assignee')}
                    options={assignees}
                    value={assigneeId}
                    onChange={(event) => {
                      setAssigneeId(event.target.value);
                    }}
                  />
                ) : null}
              </FieldRow>
              <OrderFields
                values={values}
                errors={tried ? errors : {}}
                onChange={(part) => {
                  setValues((now) => ({ ...now, ...part }));
                }}
              />
              <p role="alert" className={styles['missing']}>
                {tried && nobody ? t('newOrder.nobody') : ''}
              </p>
            </FieldStack>
          </div>
          <footer className={styles['foot']}>
            <Button
              onClick={() => {
                history.back();
              }}
            >
              {t('action.cancel')}
            </Button>
            <Button look="primary" type="submit" busy={create.isPending}>
              {t('newOrder.create')}
            </Button>
          </footer>
        </Card>
      </form>
    </Page>
  );
}
