import { contactApi } from '@genjin/domain/contact';
import { type Route, route } from '#kit/route';
import { createContact, editContact } from './contacts.service.ts';

export const contactRoutes: Route[] = [route(contactApi.create, createContact), route(contactApi.edit, editContact)];
